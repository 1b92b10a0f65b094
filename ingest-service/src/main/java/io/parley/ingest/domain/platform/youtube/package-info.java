/** YouTube, which delivers through a WebSub hub. */
@NullMarked
package io.parley.ingest.domain.platform.youtube;

import org.jspecify.annotations.NullMarked;
