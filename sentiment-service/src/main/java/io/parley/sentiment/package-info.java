/** Items in, exactly one sentiment each out. */
@NullMarked
package io.parley.sentiment;

import org.jspecify.annotations.NullMarked;
