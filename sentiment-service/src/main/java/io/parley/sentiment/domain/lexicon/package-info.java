/** Words, phrases and signs with weights written by hand, and what they find in a text. */
@NullMarked
package io.parley.sentiment.domain.lexicon;

import org.jspecify.annotations.NullMarked;
