/** Bluesky: what is read from Jetstream, and what of it concerns a brand. */
@NullMarked
package io.parley.ingest.domain.platform.bluesky;

import org.jspecify.annotations.NullMarked;
