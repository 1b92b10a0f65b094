package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.contract.Sentiment.Label;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the model tier found in an item beside its polarity. What the model did not say, or said without evidence in the
 * text, is absent.
 *
 * @param aspects what the author judges in particular
 * @param emotion the strongest one
 * @param intent what the author wants with it
 * @param sarcastic whether the opposite of the words is meant
 */
public record Insight(
        List<Aspect> aspects,
        @Nullable Emotion emotion,
        @Nullable Intent intent,
        @Nullable Boolean sarcastic) {

    public Insight {
        aspects = aspects == null ? List.of() : List.copyOf(aspects);
    }

    /**
     * One side of what is talked about, such as {@code delivery}, and how the author finds it.
     *
     * @param name the brand's own word for it where the brands file lists it, else the model's
     * @param listed whether the brands file lists it
     * @param evidence where the text says so
     */
    public record Aspect(String name, boolean listed, Label label, Evidence evidence) {

        public Aspect {
            Required.part(name, "name");
            Required.part(label, "label");
            Required.part(evidence, "evidence");
        }
    }

    /**
     * Words of the item's text, as they stand there.
     *
     * @param start of the first one in the text, in UTF-16 code units from 0
     * @param end behind the last one, exclusive
     */
    public record Evidence(String text, int start, int end) {

        public Evidence {
            Required.part(text, "text");
        }
    }

    /** What the author feels most, after Ekman's six. */
    public enum Emotion {
        JOY,
        SADNESS,
        ANGER,
        FEAR,
        SURPRISE,
        DISGUST,
        NONE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the author wants with the item. */
    public enum Intent {
        QUESTION,
        COMPLAINT,
        PRAISE,
        REQUEST,
        SPAM,
        OTHER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
