package io.parley.generation.inbound.rest;

import java.util.UUID;

/** What came of a person's decision. */
sealed interface Decision {

    /** It stands; also when the same person had decided the same before. */
    record Taken(ReplyView reply) implements Decision {}

    /** There is no such reply. */
    record Unknown(UUID id) implements Decision {}

    /** It cannot be taken any more, and {@code why}. */
    record TooLate(String why) implements Decision {}
}
