/** The generic door. */
@NullMarked
package io.parley.ingest.domain.platform.generic;

import org.jspecify.annotations.NullMarked;
