/** Weibo fan service. */
@NullMarked
package io.parley.ingest.domain.platform.weibo;

import org.jspecify.annotations.NullMarked;
