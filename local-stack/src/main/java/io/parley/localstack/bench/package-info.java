/** Measurements of the running stack. */
@NullMarked
package io.parley.localstack.bench;

import org.jspecify.annotations.NullMarked;
