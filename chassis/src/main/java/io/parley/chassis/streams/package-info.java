/** What every service with a Kafka Streams topology needs. */
@NullMarked
package io.parley.chassis.streams;

import org.jspecify.annotations.NullMarked;
