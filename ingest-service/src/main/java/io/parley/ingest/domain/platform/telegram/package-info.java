/** Telegram bots. */
@NullMarked
package io.parley.ingest.domain.platform.telegram;

import org.jspecify.annotations.NullMarked;
