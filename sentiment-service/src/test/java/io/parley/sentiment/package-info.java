/** Tests of the service as a whole: its arrows and its settings. */
@NullMarked
package io.parley.sentiment;

import org.jspecify.annotations.NullMarked;
