package io.parley.trends.domain.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say nothing of what a text is about, from {@code themes/stop-words-<language>.txt}. */
final class StopWords {

    static final Set<String> ENGLISH = read("en");
    static final Set<String> CHINESE = read("zh");

    private StopWords() {}

    private static Set<String> read(String language) {
        String file = "/themes/stop-words-" + language + ".txt";
        try (InputStream in = StopWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
