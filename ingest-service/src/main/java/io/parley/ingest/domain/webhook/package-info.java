/** What a platform's room declares, and what goes in and comes out of it. */
@NullMarked
package io.parley.ingest.domain.webhook;

import org.jspecify.annotations.NullMarked;
