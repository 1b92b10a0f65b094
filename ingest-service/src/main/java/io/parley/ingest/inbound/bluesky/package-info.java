/** Reads Bluesky's stream for the connections that this replica holds. */
@NullMarked
package io.parley.ingest.inbound.bluesky;

import org.jspecify.annotations.NullMarked;
