/** The whole system as processes, killed and starved. */
@NullMarked
package io.parley.systemtests;

import org.jspecify.annotations.NullMarked;
