/** The language model that writes drafts. */
@NullMarked
package io.parley.generation.outbound.model;

import org.jspecify.annotations.NullMarked;
