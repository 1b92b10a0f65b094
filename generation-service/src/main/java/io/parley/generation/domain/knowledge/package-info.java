/** The brand's knowledge, cut into passages. */
@NullMarked
package io.parley.generation.domain.knowledge;

import org.jspecify.annotations.NullMarked;
