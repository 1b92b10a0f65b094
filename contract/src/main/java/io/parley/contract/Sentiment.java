package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The author's overall polarity towards what the item speaks of, who judged it and how sure it is.
 *
 * @param confidence probability of {@code label}, 0..1
 * @param scores probability per label, summing to 1
 * @param tier which part of the cascade decided
 * @param model name of the classifier or of the served model
 * @param modelVersion which one of that name: of the fast tier 12 digits of its weights' SHA-256 and, where the brand has
 *     a model of its own, {@code +} and that model's version; of the model tier the version of its prompt
 * @param degraded why the score is less than it was meant to be; absent when all went well
 * @param insight what else the model found; absent where it was not asked
 */
public record Sentiment(
        Label label,
        double confidence,
        Scores scores,
        Tier tier,
        String model,
        @Nullable String modelVersion,
        @Nullable String degraded,
        @Nullable Insight insight) {

    public Sentiment {
        Required.part(label, "label");
        Required.part(scores, "scores");
        Required.part(tier, "tier");
        Required.part(model, "model");
    }

    /** Overall polarity. */
    public enum Label {
        POSITIVE,
        NEUTRAL,
        NEGATIVE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of the cascade that decided: the classifier in the JVM, or the model that Ollama serves. */
    public enum Tier {
        FAST,
        MODEL;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Probability per label, 0..1 each. */
    public record Scores(double positive, double neutral, double negative) {}
}
