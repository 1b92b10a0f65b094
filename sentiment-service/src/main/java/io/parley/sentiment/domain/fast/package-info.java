/** The fast classifier: words with weights, read in order, and a measure of how sure that makes it. */
@NullMarked
package io.parley.sentiment.domain.fast;

import org.jspecify.annotations.NullMarked;
