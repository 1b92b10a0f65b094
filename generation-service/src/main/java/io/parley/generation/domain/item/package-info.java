/** What is known of an item, and whether that forbids a reply. */
@NullMarked
package io.parley.generation.domain.item;

import org.jspecify.annotations.NullMarked;
