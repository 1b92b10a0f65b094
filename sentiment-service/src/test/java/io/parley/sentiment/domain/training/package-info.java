/** Tests of training. */
@NullMarked
package io.parley.sentiment.domain.training;

import org.jspecify.annotations.NullMarked;
