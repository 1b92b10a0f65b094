/** LinkedIn Pages. */
@NullMarked
package io.parley.ingest.domain.platform.linkedin;

import org.jspecify.annotations.NullMarked;
