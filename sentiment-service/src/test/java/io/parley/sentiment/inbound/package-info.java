/** Tests of inbound. */
@NullMarked
package io.parley.sentiment.inbound;

import org.jspecify.annotations.NullMarked;
