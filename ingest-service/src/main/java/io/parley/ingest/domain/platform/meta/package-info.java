/** Meta: Facebook Pages, Instagram and Messenger. */
@NullMarked
package io.parley.ingest.domain.platform.meta;

import org.jspecify.annotations.NullMarked;
