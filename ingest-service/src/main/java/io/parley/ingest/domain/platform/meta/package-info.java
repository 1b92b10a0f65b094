/** Meta: Facebook Pages. */
@NullMarked
package io.parley.ingest.domain.platform.meta;

import org.jspecify.annotations.NullMarked;
