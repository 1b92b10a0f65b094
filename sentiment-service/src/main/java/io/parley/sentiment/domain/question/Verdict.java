package io.parley.sentiment.domain;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;

/**
 * What a model said about one item.
 *
 * @param id the id under which it was asked
 * @param confidence as the model gave it
 */
public record Verdict(String id, Label label, double confidence) {

    /** The least that the likeliest of three labels can have. */
    private static final double CONFIDENCE_MIN = 0.34;

    /** As the final score; what the model leaves open is shared by the other labels. */
    public Sentiment byModel(String model) {
        double sure = Math.clamp(confidence, CONFIDENCE_MIN, 1);
        double rest = (1 - sure) / 2;
        Scores scores = new Scores(
                label == Label.POSITIVE ? sure : rest,
                label == Label.NEUTRAL ? sure : rest,
                label == Label.NEGATIVE ? sure : rest);
        return new Sentiment(label, sure, scores, Sentiment.Tier.MODEL, model, null, null, null);
    }
}
