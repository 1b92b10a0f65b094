/** What the service calls: the model server, and the topics it writes in transactions of its own. */
@NullMarked
package io.parley.sentiment.outbound;

import org.jspecify.annotations.NullMarked;
