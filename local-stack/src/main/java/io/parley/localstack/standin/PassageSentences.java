package io.parley.localstack.standin;

import io.parley.localstack.standin.ReplyRules.Passage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentence of a passage that has most to do with a question. */
final class PassageSentences {

    private static final int SENTENCE_CHARS_MAX = 300;

    /** After a full stop only where a space follows, so that "4.50" stays whole. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\n+");

    private static final Pattern MARKUP = Pattern.compile("^[\\s>*+#-]+|\\*\\*|__|`");

    private static final Set<String> SAY_LITTLE = Set.of(
            "a an the is are am was were be do doe did you your we our i my me it of to in on at for and or with have has had can"
                    .split(" ", -1));

    private PassageSentences() {}

    /** Empty when neither the passage nor its title shares a term with {@code item}. */
    static Optional<String> mostRelevant(Passage passage, String item) {
        Set<String> asked = terms(item);
        boolean titleMatches = sharedTerms(asked, passage.title()) > 0;
        return Arrays.stream(BOUNDARY.split(passage.text(), -1))
                .map(sentence -> MARKUP.matcher(sentence).replaceAll("").strip())
                .filter(sentence -> !sentence.isEmpty() && sentence.length() <= SENTENCE_CHARS_MAX)
                // Of equals the first wins: passages mostly begin with what matters.
                .max(Comparator.comparingInt(sentence -> sharedTerms(asked, sentence)))
                .filter(sentence -> titleMatches || sharedTerms(asked, sentence) > 0);
    }

    private static int sharedTerms(Set<String> asked, String text) {
        Set<String> shared = terms(text);
        shared.retainAll(asked);
        return shared.size();
    }

    private static Set<String> terms(String text) {
        Set<String> terms = new HashSet<>(Terms.in(text));
        terms.removeAll(SAY_LITTLE);
        return terms;
    }
}
