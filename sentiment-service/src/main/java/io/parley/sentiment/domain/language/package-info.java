/** In which language a text is, as far as it matters for scoring it. */
@NullMarked
package io.parley.sentiment.domain.language;

import org.jspecify.annotations.NullMarked;
