package io.parley.sentiment.domain.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Words, phrases and signs with a weight, -3..3, or a role.
 *
 * @param weights by entry; 0 marks an entry that is known and says nothing
 * @param roles entries by role
 * @param known every entry, of either sort
 */
record Lexicon(Map<String, Double> weights, Map<Role, Set<String>> roles, Set<String> known) {

    private static final List<String> FILES = List.of("/lexicon/en.txt", "/lexicon/zh.txt", "/lexicon/signs.txt");

    /** Longest Chinese entry, in characters. */
    static final int HAN_LENGTH_MAX = 7;

    /** Longest English phrase, in words. */
    static final int PHRASE_WORDS_MAX = 4;

    /** The lexicon that comes with the service. */
    static Lexicon bundled() {
        Map<String, Double> weights = new HashMap<>();
        Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, new HashSet<>());
        }
        FILES.forEach(file -> text(file).lines().forEach(line -> add(line.strip(), weights, roles)));
        Set<String> known = new HashSet<>(weights.keySet());
        roles.values().forEach(known::addAll);
        // Hash tables, not copyOf: most look-ups find nothing, and the immutable ones compare characters to see that.
        return new Lexicon(
                Collections.unmodifiableMap(weights),
                Collections.unmodifiableMap(roles),
                Collections.unmodifiableSet(known));
    }

    boolean knows(String unit) {
        return known.contains(unit);
    }

    boolean is(Role role, String unit) {
        return roles.getOrDefault(role, Set.of()).contains(unit);
    }

    /** The weight of a word that has one. */
    OptionalDouble weight(String unit) {
        Double weight = weights.get(unit);
        return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
    }

    private static void add(String line, Map<String, Double> weights, Map<Role, Set<String>> roles) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        List<String> parts = List.of(line.split("\\s+", -1));
        List<String> entries = parts.subList(1, parts.size());
        for (Role role : Role.values()) {
            if (role.fileName().equals(parts.getFirst())) {
                roles.getOrDefault(role, new HashSet<>()).addAll(entries);
                return;
            }
        }
        double weight = Double.parseDouble(parts.getFirst());
        // Where an entry is listed twice, the first line decides.
        entries.forEach(entry -> weights.putIfAbsent(entry, weight));
    }

    private static String text(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
