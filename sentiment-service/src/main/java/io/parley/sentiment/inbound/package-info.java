/** What calls the service: the topology, the escalation loop and the health probes. */
@NullMarked
package io.parley.sentiment.inbound;

import org.jspecify.annotations.NullMarked;
