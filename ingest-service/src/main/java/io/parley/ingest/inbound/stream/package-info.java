/** Which replica serves which connection, for what only one of them should do at a time. */
@NullMarked
package io.parley.ingest.inbound.stream;

import org.jspecify.annotations.NullMarked;
