package io.parley.sentiment.domain.level;

import io.parley.contract.Sentiment.Label;

/**
 * A score that a person checked.
 *
 * @param truth what the person says
 * @param said what the score was
 * @param confidence of the score, 0..1
 */
public record CheckedScore(Label truth, Label said, double confidence) {

    boolean right() {
        return truth == said;
    }
}
