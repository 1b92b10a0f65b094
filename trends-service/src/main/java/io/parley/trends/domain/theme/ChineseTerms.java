package io.parley.trends.domain.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * Key terms of text that is written in Chinese characters. The dictionary does not know the names of products and what
 * became a word only lately; it gives them as single characters, so neighbouring ones are put together again.
 */
final class ChineseTerms {

    private static final int CHARS_MIN = 2;
    private static final int JOINED_CHARS_MAX = 4;
    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }
    };

    /** The terms of a folded text in their order, repeated as often as they are said. */
    List<String> of(String folded) {
        if (!PlainText.hasHan(folded)) {
            return List.of();
        }
        List<String> terms = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int joinedEnd = -1;
        for (Tokens.Token token : Tokens.of(analyzer, NOT_HAN.matcher(folded).replaceAll("。"))) {
            boolean single = token.text().length() == 1 && isWord(token.text());
            if (!single || token.start() != joinedEnd) {
                addIfTerm(joined, terms);
            }
            if (single) {
                joined.append(token.text());
                joinedEnd = token.end();
            } else if (token.text().length() >= CHARS_MIN && isWord(token.text())) {
                terms.add(token.text());
            }
        }
        addIfTerm(joined, terms);
        return terms;
    }

    private static void addIfTerm(StringBuilder joined, List<String> terms) {
        if (joined.length() >= CHARS_MIN && joined.length() <= JOINED_CHARS_MAX) {
            terms.add(joined.toString());
        }
        joined.setLength(0);
    }

    private static boolean isWord(String token) {
        return token.codePoints().allMatch(PlainText::isHan) && !StopWords.CHINESE.contains(token);
    }
}
