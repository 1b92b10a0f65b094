/** What a brand's corrections change in the fast tier: small deltas on the base. */
@NullMarked
package io.parley.sentiment.domain.brand;

import org.jspecify.annotations.NullMarked;
