/** The stack as a whole: its parts, ports, secrets and folders, and how it is started and ended. */
@NullMarked
package io.parley.localstack.stack;

import org.jspecify.annotations.NullMarked;
