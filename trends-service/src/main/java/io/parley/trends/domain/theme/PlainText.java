package io.parley.trends.domain.theme;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text in one spelling: compatibility forms folded (NFKC), lower case, straight apostrophes. */
final class PlainText {

    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern MAIL_OR_HANDLE = Pattern.compile("[\\p{L}\\p{N}._%+-]*@[\\p{L}\\p{N}._-]+");
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{M}\\p{N}_]+)#?");

    private PlainText() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    /** The folded text without what is no word of the author's: addresses, handles, hashtags. */
    static String words(String folded) {
        String spoken = URL.matcher(folded).replaceAll(" ");
        spoken = HASHTAG.matcher(spoken).replaceAll(" ");
        return MAIL_OR_HANDLE.matcher(spoken).replaceAll(" ");
    }

    /** The hashtags in a folded text, without the sign, in their order. */
    static List<String> hashtags(String folded) {
        List<String> hashtags = new ArrayList<>();
        HASHTAG.matcher(URL.matcher(folded).replaceAll(" "))
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(hashtags::add);
        return hashtags;
    }

    /** Whether anything in it is written in Chinese characters. */
    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(PlainText::isHan);
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
