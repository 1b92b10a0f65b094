/** The first tier as a whole: which language a text is in, and what decides there. */
@NullMarked
package io.parley.sentiment.domain.fast;

import org.jspecify.annotations.NullMarked;
