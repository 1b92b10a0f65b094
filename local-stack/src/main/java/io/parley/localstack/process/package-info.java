/** The parts of the stack as child processes: how each is started, watched and ended. */
@NullMarked
package io.parley.localstack.process;

import org.jspecify.annotations.NullMarked;
