/** Reply events: written with the state change, relayed to Kafka once and in order. */
@NullMarked
package io.parley.generation.outbound.outbox;

import org.jspecify.annotations.NullMarked;
