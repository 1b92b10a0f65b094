/** The platforms, a room each. */
@NullMarked
package io.parley.ingest.domain.platform;

import org.jspecify.annotations.NullMarked;
