package io.parley.sentiment.inbound.rest;

import io.parley.contract.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result for each text, in their order. */
record ScoreAnswer(List<Result> results) {

    /**
     * A score, as it stands on events.
     *
     * @param id as the caller gave it
     */
    record Result(@Nullable String id, Sentiment sentiment) {}
}
