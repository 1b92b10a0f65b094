/** A brand's net sentiment as a level: what labels count, corrected for what the classifier gets wrong. */
@NullMarked
package io.parley.sentiment.domain.level;

import org.jspecify.annotations.NullMarked;
