/** The state stores behind the topology. */
@NullMarked
package io.parley.trends.outbound.state;

import org.jspecify.annotations.NullMarked;
