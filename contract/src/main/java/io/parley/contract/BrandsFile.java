package io.parley.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the types of the brands file cannot say: names that must match each other. What a door needs, ingest says. */
public final class BrandsFile {

    private static final int TOKEN_LENGTH_MIN = 16;

    private BrandsFile() {}

    /** What is wrong with the file, a sentence each that names the key; empty when nothing is. */
    public static List<String> problems(BrandsConfig config) {
        List<String> problems = new ArrayList<>();
        if (config.brands().isEmpty()) {
            problems.add(
                    "parley.brands is empty: name at least one brand, and point PARLEY_CONFIG at your brands file.");
        }
        config.brands().forEach((name, brand) -> brandProblems(name, brand, problems));
        config.connections().forEach((name, connection) -> connectionProblems(name, connection, config, problems));
        tokenProblems(config, problems);
        return problems;
    }

    /** A path of the brands file: absolute as it is, otherwise relative to the file itself. */
    public static Path resolve(BrandsConfig config, String path) {
        Optional<Path> folder =
                config.config().map(file -> file.toAbsolutePath().getParent());
        return folder.map(f -> f.resolve(path)).orElse(Path.of(path)).normalize();
    }

    private static void brandProblems(String name, BrandsConfig.Brand brand, List<String> problems) {
        Set<String> kinds = new TreeSet<>(Set.of("default"));
        for (Kind kind : Kind.values()) {
            kinds.add(kind.wireName());
        }
        for (String kind : brand.autonomy().keySet()) {
            if (!kinds.contains(kind)) {
                problems.add("parley.brands." + name + ".autonomy." + kind + ": '" + kind + "' is not one of " + kinds
                        + ".");
            }
        }
    }

    private static void connectionProblems(
            String name, BrandsConfig.Connection connection, BrandsConfig config, List<String> problems) {
        String key = "parley.connections." + name;
        if (!config.brands().containsKey(connection.brand())) {
            problems.add(key + ".brand: '" + connection.brand() + "' is not one of parley.brands "
                    + new TreeSet<>(config.brands().keySet()) + ".");
        }
        if (connection.secrets().stream().anyMatch(String::isBlank)) {
            problems.add(key + ".secrets: one of these is empty; an empty secret would sign for anybody.");
        }
        if (connection.timestampTolerance().isNegative()
                || connection.timestampTolerance().isZero()) {
            problems.add(key + ".timestamp-tolerance: must be longer than zero, such as PT5M.");
        }
    }

    private static void tokenProblems(BrandsConfig config, List<String> problems) {
        Map<String, String> names = new HashMap<>();
        config.tokens().forEach((name, token) -> {
            if (token.value().length() < TOKEN_LENGTH_MIN) {
                problems.add(
                        "parley.tokens." + name + ".value: must have at least " + TOKEN_LENGTH_MIN + " characters.");
            }
            String other = names.putIfAbsent(token.value(), name);
            if (other != null) {
                problems.add("parley.tokens." + name + ".value: is the same as that of " + other + ".");
            }
        });
    }
}
