package io.parley.localstack.standin;

import java.util.List;
import java.util.Optional;

/** A short friendly reply around one sentence of a passage; the item's text is compared, never obeyed or repeated. */
final class ReplyRules {

    private ReplyRules() {}

    /** A piece of the brand's own knowledge. */
    record Passage(String id, String title, String text) {}

    /**
     * @param language {@code en} or {@code zh}
     * @param passages ids of those that the reply quotes
     */
    record Written(String reply, String language, List<String> passages) {}

    /**
     * @param item what somebody wrote to the brand
     * @param sentiment {@code negative} brings an apology, {@code positive} thanks
     * @param passages best first; only those in the item's language are quoted
     */
    static Written write(String brand, String item, String sentiment, List<Passage> passages) {
        boolean chinese = Terms.hasHan(item);
        Phrases phrases = chinese ? Phrases.CHINESE : Phrases.ENGLISH;
        Optional<Passage> passage =
                passages.stream().filter(p -> Terms.hasHan(p.text()) == chinese).findFirst();
        Optional<String> sentence = passage.flatMap(p -> PassageSentences.mostRelevant(p, item));
        String opening = phrases.opening(sentiment, brand);
        String language = chinese ? "zh" : "en";
        if (passage.isEmpty() || sentence.isEmpty()) {
            return new Written(join(chinese, opening, phrases.withoutKnowledge(sentiment)), language, List.of());
        }
        return new Written(
                join(chinese, opening, sentence.get()),
                language,
                List.of(passage.get().id()));
    }

    private static String join(boolean chinese, String first, String second) {
        return chinese ? first + second : first + " " + second;
    }
}
