/** How right a classifier is on labelled texts, and whether it knows it. */
@NullMarked
package io.parley.sentiment.domain.evaluation;

import org.jspecify.annotations.NullMarked;
