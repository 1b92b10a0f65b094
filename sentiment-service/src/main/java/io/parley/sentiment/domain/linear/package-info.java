/** Hashed features of a text and the trained weights that turn them into probabilities. */
@NullMarked
package io.parley.sentiment.domain.linear;

import org.jspecify.annotations.NullMarked;
