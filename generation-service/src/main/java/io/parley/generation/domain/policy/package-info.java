/** Which items deserve an answer. */
@NullMarked
package io.parley.generation.domain.policy;

import org.jspecify.annotations.NullMarked;
