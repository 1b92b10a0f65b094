/** Replies and what is known of items, in PostgreSQL. */
@NullMarked
package io.parley.generation.outbound.store;

import org.jspecify.annotations.NullMarked;
