/** Meta's Threads. */
@NullMarked
package io.parley.ingest.domain.platform.threads;

import org.jspecify.annotations.NullMarked;
