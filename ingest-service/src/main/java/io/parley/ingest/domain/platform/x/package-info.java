/** X (formerly Twitter). */
@NullMarked
package io.parley.ingest.domain.platform.x;

import org.jspecify.annotations.NullMarked;
