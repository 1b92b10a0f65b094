/** What an item is about: its themes and the competitors that it names. */
@NullMarked
package io.parley.trends.domain.theme;

import org.jspecify.annotations.NullMarked;
