/** What the topics of corrections and of brand models say. */
@NullMarked
package io.parley.sentiment.inbound.brand;

import org.jspecify.annotations.NullMarked;
