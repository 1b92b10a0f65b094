/** The search index over the brands' knowledge. */
@NullMarked
package io.parley.generation.outbound.knowledge;

import org.jspecify.annotations.NullMarked;
