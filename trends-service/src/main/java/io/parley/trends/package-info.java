/** What people talk about, per brand, counted in windows. */
@NullMarked
package io.parley.trends;

import org.jspecify.annotations.NullMarked;
