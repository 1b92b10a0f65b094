/** A door to compare the others with. */
@NullMarked
package io.parley.ingest.inbound.bench;

import org.jspecify.annotations.NullMarked;
