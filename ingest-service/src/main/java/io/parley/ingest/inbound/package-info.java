/** What calls ingest: the inbox topic. */
@NullMarked
package io.parley.ingest.inbound;

import org.jspecify.annotations.NullMarked;
