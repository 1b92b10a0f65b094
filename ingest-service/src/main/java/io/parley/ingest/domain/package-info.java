/** Decisions about items: what is new, what completes what. */
@NullMarked
package io.parley.ingest.domain;

import org.jspecify.annotations.NullMarked;
