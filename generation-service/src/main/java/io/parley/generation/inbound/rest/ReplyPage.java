package io.parley.generation.inbound.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the replies asked for, the oldest first.
 *
 * @param next give it as {@code after} to read on; absent on the last page
 */
record ReplyPage(List<ReplyView> replies, @Nullable Long next) {}
