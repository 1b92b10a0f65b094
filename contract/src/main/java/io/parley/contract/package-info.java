/** The language that the services share: items, events, topics, CloudEvents binding, and the brands file. */
@NullMarked
package io.parley.contract;

import org.jspecify.annotations.NullMarked;
