/** Records that could not be processed. */
@NullMarked
package io.parley.generation.outbound.deadletter;

import org.jspecify.annotations.NullMarked;
