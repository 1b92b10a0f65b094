/** Leases of hubs, asked for and renewed. */
@NullMarked
package io.parley.ingest.inbound.lease;

import org.jspecify.annotations.NullMarked;
