/** What ingest calls: Kafka. */
@NullMarked
package io.parley.ingest.outbound;

import org.jspecify.annotations.NullMarked;
