/** A Mastodon instance of one's own. */
@NullMarked
package io.parley.ingest.domain.platform.mastodon;

import org.jspecify.annotations.NullMarked;
