/** Tests of lexicon. */
@NullMarked
package io.parley.sentiment.domain.lexicon;

import org.jspecify.annotations.NullMarked;
