/** Items and scores from Kafka. */
@NullMarked
package io.parley.generation.inbound.stream;

import org.jspecify.annotations.NullMarked;
