package io.parley.generation.outbound.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** English words by their stems, Chinese by pairs of characters, in the same text. */
final class TwoTongueAnalyzer extends Analyzer {

    /** A query of more terms than this says nothing more. */
    private static final int TERMS_MAX = 128;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(source));
        TokenStream pairs = new CJKBigramFilter(words);
        TokenStream telling = new StopFilter(pairs, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(source, new PorterStemFilter(telling));
    }

    /** The terms of a text, each once. */
    static List<String> terms(Analyzer analyzer, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < TERMS_MAX && tokens.incrementToken()) {
                terms.add(term.toString());
            }
            return new ArrayList<>(terms);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory must be readable", e);
        }
    }
}
