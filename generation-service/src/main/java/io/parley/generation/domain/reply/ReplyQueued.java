package io.parley.generation.domain.reply;

/** Told inside the process when a reply was queued, so that a worker need not wait for its next look. */
public record ReplyQueued() {}
