/** Tests of language. */
@NullMarked
package io.parley.sentiment.domain.language;

import org.jspecify.annotations.NullMarked;
