/** Tests of evaluation. */
@NullMarked
package io.parley.sentiment.domain.evaluation;

import org.jspecify.annotations.NullMarked;
