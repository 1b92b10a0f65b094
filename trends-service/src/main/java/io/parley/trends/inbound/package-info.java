/** What calls trends-service: topics, REST, probes and the clock. */
@NullMarked
package io.parley.trends.inbound;

import org.jspecify.annotations.NullMarked;
