/** Tests of outbound. */
@NullMarked
package io.parley.sentiment.outbound;

import org.jspecify.annotations.NullMarked;
