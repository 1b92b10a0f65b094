package io.parley.generation.outbound.outbox;

/** Told inside the process when events were committed, so that the relay need not wait for its next look. */
record OutboxGrown() {}
