package io.parley.sentiment.domain.question;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.insight.Findings;

/**
 * What a model said about one text.
 *
 * @param id the id under which it was asked
 * @param confidence as the model gave it
 * @param findings what it said beside the label
 */
public record Verdict(String id, Label label, double confidence, Findings findings) {

    /** The least that the likeliest of three labels can have. */
    private static final double CONFIDENCE_MIN = 0.34;

    /** As the final score of that text; what the model leaves open is shared by the other labels. */
    Sentiment by(String model, String version, Question about) {
        double sure = Math.clamp(confidence, CONFIDENCE_MIN, 1);
        double rest = (1 - sure) / 2;
        Scores scores = new Scores(
                label == Label.POSITIVE ? sure : rest,
                label == Label.NEUTRAL ? sure : rest,
                label == Label.NEGATIVE ? sure : rest);
        return new Sentiment(
                label,
                sure,
                scores,
                Sentiment.Tier.MODEL,
                model,
                version,
                null,
                findings.in(about.text(), about.aspects()));
    }
}
