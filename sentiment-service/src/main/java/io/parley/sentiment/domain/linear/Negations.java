package io.parley.sentiment.domain.linear;

import java.util.Set;

/** The English words that turn what follows them around; Chinese ones stand close enough to be in runs of characters. */
final class Negations {

    private static final int LENGTH_MAX = 8;

    private static final Set<String> WORDS = Set.of(
            "not", "no", "never", "none", "nothing", "nobody", "without", "neither", "nor", "hardly", "barely",
            "cannot", "dont", "doesnt", "didnt", "isnt", "wasnt", "cant", "wont", "wouldnt", "couldnt", "aint");

    private Negations() {}

    static boolean contains(Shape shape, int piece) {
        int start = shape.start(piece);
        int length = shape.end(piece) - start;
        if (length < 2 || length > LENGTH_MAX) {
            return false;
        }
        char[] chars = shape.chars();
        int end = start + length;
        if (length > 3 && chars[end - 3] == 'n' && chars[end - 2] == '\'' && chars[end - 1] == 't') {
            return true;
        }
        char first = chars[start];
        return first >= 'a' && first <= 'z' && WORDS.contains(new String(chars, start, length));
    }
}
