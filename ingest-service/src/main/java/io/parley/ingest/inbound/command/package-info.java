/** What people call: the verbs of this service. */
@NullMarked
package io.parley.ingest.inbound.command;

import org.jspecify.annotations.NullMarked;
