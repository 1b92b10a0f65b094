/** TikTok. */
@NullMarked
package io.parley.ingest.domain.platform.tiktok;

import org.jspecify.annotations.NullMarked;
