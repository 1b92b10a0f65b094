/** From a brand's corrections to a delta on the base, and whether it is worth having. */
@NullMarked
package io.parley.sentiment.domain.tuning;

import org.jspecify.annotations.NullMarked;
