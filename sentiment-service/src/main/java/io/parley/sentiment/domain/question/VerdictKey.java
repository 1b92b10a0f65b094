package io.parley.sentiment.domain.question;

/**
 * What a verdict holds for: texts of a brand that say the same, asked the same of the same model.
 *
 * @param text in the form that {@link SameText} gives it
 * @param version of the prompt
 */
public record VerdictKey(String brand, String text, String model, String version) {

    public static VerdictKey of(Question question, String model, String version) {
        return new VerdictKey(question.brand(), SameText.of(question.text()), model, version);
    }
}
