/** Looking at the topics from outside: counts, lag, the accounting identity, one item's life. */
@NullMarked
package io.parley.localstack.watch;

import org.jspecify.annotations.NullMarked;
