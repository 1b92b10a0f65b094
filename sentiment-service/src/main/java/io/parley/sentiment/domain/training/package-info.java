/** From labelled texts to weights: seeded, in a fixed order, the same bytes on every machine. */
@NullMarked
package io.parley.sentiment.domain.training;

import org.jspecify.annotations.NullMarked;
