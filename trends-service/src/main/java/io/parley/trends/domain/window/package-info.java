/** Windows: their bounds, what is counted in them and what they say in the end. */
@NullMarked
package io.parley.trends.domain.window;

import org.jspecify.annotations.NullMarked;
