/** Tests of insight. */
@NullMarked
package io.parley.sentiment.domain.insight;

import org.jspecify.annotations.NullMarked;
