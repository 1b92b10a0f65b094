/** Tests of linear. */
@NullMarked
package io.parley.sentiment.domain.linear;

import org.jspecify.annotations.NullMarked;
