/** Tests of the verbs. */
@NullMarked
package io.parley.sentiment.inbound.command;

import org.jspecify.annotations.NullMarked;
