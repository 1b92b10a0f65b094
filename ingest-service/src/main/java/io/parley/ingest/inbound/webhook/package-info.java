/** The doors that platforms push through, one per platform. */
@NullMarked
package io.parley.ingest.inbound.webhook;

import org.jspecify.annotations.NullMarked;
