/** What JMH measures; started by {@code ./parley bench sentiment} only. */
@NullMarked
package io.parley.sentiment.bench;

import org.jspecify.annotations.NullMarked;
