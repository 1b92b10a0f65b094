/** Replies in the brand's name: drafted, checked, held for people, released. */
@NullMarked
package io.parley.generation;

import org.jspecify.annotations.NullMarked;
