/** The verbs of ./parley. */
@NullMarked
package io.parley.localstack.cli;

import org.jspecify.annotations.NullMarked;
