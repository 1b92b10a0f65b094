/** Tests of the model tier. */
@NullMarked
package io.parley.sentiment.outbound.model;

import org.jspecify.annotations.NullMarked;
