package io.parley.sentiment.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which languages of Latin letters a common word belongs to. */
final class LatinWords {

    private static final String FILE = "/language/words.txt";

    /** Bit of English in {@link #languagesOf}. */
    static final int ENGLISH = 0;

    private final Map<String, Integer> languages;
    private final int count;

    private LatinWords(Map<String, Integer> languages, int count) {
        this.languages = languages;
        this.count = count;
    }

    static LatinWords bundled() {
        List<String> codes = new ArrayList<>(List.of("en"));
        Map<String, Integer> languages = new HashMap<>();
        text().lines().map(String::strip).filter(LatinWords::isEntry).forEach(line -> {
            List<String> parts = List.of(line.split("\\s+", -1));
            if (!codes.contains(parts.getFirst())) {
                codes.add(parts.getFirst());
            }
            int bit = 1 << codes.indexOf(parts.getFirst());
            parts.subList(1, parts.size()).forEach(word -> languages.merge(word, bit, (a, b) -> a | b));
        });
        return new LatinWords(Collections.unmodifiableMap(languages), codes.size());
    }

    /** A bit for each language that has the word, in lower case; 0 for a word that gives nothing away. */
    int languagesOf(String word) {
        return languages.getOrDefault(word, 0);
    }

    /** How many languages there are. */
    int count() {
        return count;
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static String text() {
        try (InputStream in = LatinWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the words " + FILE + " are not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
