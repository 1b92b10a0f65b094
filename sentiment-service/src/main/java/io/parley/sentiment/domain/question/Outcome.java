package io.parley.sentiment.domain.question;

import io.parley.contract.Sentiment;
import io.parley.sentiment.domain.Degraded;

/** What came of a question. */
public sealed interface Outcome {

    /** The score of the text that was asked about, or of one that says the same. */
    Sentiment scoreOf(Question question);

    /**
     * The model has decided.
     *
     * @param model by the server's word
     * @param version of what it was asked
     */
    record Judged(String model, String version, Verdict verdict) implements Outcome {
        @Override
        public Sentiment scoreOf(Question question) {
            return verdict.by(model, version, question);
        }
    }

    /** It has not, and the fast score is final. */
    record Unjudged(Degraded reason) implements Outcome {
        @Override
        public Sentiment scoreOf(Question question) {
            return reason.fallBackTo(question.fast());
        }
    }
}
