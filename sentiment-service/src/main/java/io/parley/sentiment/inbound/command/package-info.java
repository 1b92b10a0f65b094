/** The verbs of the service, for people at a terminal. */
@NullMarked
package io.parley.sentiment.inbound.command;

import org.jspecify.annotations.NullMarked;
