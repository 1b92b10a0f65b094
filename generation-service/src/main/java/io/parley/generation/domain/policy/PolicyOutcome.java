package io.parley.generation.domain.policy;

import io.parley.generation.domain.item.Obstacle;

/** What the policy says of a scored item: exactly one of these per version. */
public sealed interface PolicyOutcome {

    /**
     * It deserves a reply.
     *
     * @param priority lower goes first
     */
    record Answer(int priority) implements PolicyOutcome {}

    /** It gets none. */
    record Skip(Obstacle obstacle) implements PolicyOutcome {}
}
