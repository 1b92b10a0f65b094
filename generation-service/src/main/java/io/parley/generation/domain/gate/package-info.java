/** The check that decides whether a draft may go out without a person. */
@NullMarked
package io.parley.generation.domain.gate;

import org.jspecify.annotations.NullMarked;
