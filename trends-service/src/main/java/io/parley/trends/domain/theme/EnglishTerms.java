package io.parley.trends.domain.theme;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Key terms of text that is written with letters. Words are brought to their dictionary form by the Krovetz stemmer,
 * because what it gives can be shown to people ("delivery"), which Porter's stems ("deliveri") cannot.
 */
final class EnglishTerms {

    private static final int CHARS_MIN = 3;
    private static final CharArraySet STOP_WORDS = new CharArraySet(StopWords.ENGLISH, false);

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream words = new StopFilter(new EnglishPossessiveFilter(source), STOP_WORDS);
            return new TokenStreamComponents(source, new StopFilter(new KStemFilter(words), STOP_WORDS));
        }
    };

    /** The terms of a folded text in their order, repeated as often as they are said. */
    List<String> of(String folded) {
        return Tokens.of(analyzer, folded).stream()
                .map(Tokens.Token::text)
                .filter(EnglishTerms::says)
                .toList();
    }

    private static boolean says(String word) {
        return word.length() >= CHARS_MIN
                && word.codePoints().noneMatch(Character::isDigit)
                // "don't", "you're": what is contracted is grammar.
                && word.indexOf('\'') < 0
                && !PlainText.hasHan(word);
    }
}
