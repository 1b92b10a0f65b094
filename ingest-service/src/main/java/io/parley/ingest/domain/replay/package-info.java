/** Dead letters, read again by a better reader. */
@NullMarked
package io.parley.ingest.domain.replay;

import org.jspecify.annotations.NullMarked;
