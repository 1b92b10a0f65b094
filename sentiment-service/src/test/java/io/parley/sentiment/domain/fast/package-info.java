/** Tests of fast. */
@NullMarked
package io.parley.sentiment.domain.fast;

import org.jspecify.annotations.NullMarked;
