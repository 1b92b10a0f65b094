package io.parley.sentiment.domain;

import io.parley.contract.Sentiment;
import java.util.Locale;

/** Why a score is less than it was meant to be. */
public enum Degraded {
    /** Too little time was left for a call. */
    DEADLINE,
    /** It cannot be reached, or was left alone after failures. */
    MODEL_UNAVAILABLE,
    /** It took too long. */
    MODEL_TIMEOUT,
    /** Its answer cannot be read. */
    MODEL_INVALID,
    /** It answered about other items than it was asked about, down to a single one. */
    MODEL_MISMATCH,
    /** The text is in a language that is not scored here; its label is no judgement. */
    UNSUPPORTED;

    /** The word on events and metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fast score as the final one, saying so. */
    public Sentiment fallBackTo(Sentiment fast) {
        return new Sentiment(
                fast.label(),
                fast.confidence(),
                fast.scores(),
                fast.tier(),
                fast.model(),
                fast.modelVersion(),
                wireName(),
                null);
    }
}
