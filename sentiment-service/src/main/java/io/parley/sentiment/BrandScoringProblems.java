package io.parley.sentiment;

import io.parley.contract.BrandsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes no sense in how the brands file wants items scored. */
final class BrandScoringProblems {

    private static final int ASPECTS_MAX = 16;
    private static final int ASPECT_CHARS_MAX = 24;

    private BrandScoringProblems() {}

    /** A sentence each that names the key; empty when all is well. */
    static List<String> of(BrandsConfig brands) {
        List<String> problems = new ArrayList<>();
        brands.brands().forEach((name, brand) -> {
            String key = "parley.brands." + name + ".sentiment.";
            brand.sentiment().escalateBelow().ifPresent(below -> {
                if (!(below >= 0 && below <= 1)) {
                    problems.add(key + "escalate-below: must be from 0 to 1, but is " + below + ".");
                }
            });
            brand.sentiment().aspects().ifPresent(aspects -> aspects(key + "aspects: ", aspects, problems));
        });
        return problems;
    }

    private static void aspects(String key, List<String> aspects, List<String> problems) {
        if (aspects.size() > ASPECTS_MAX) {
            problems.add(key + "at most " + ASPECTS_MAX + " can be asked for, but there are " + aspects.size() + ".");
        }
        for (String aspect : aspects) {
            if (aspect.isBlank() || aspect.length() > ASPECT_CHARS_MAX) {
                problems.add(
                        key + "each must have 1 to " + ASPECT_CHARS_MAX + " characters, but one is '" + aspect + "'.");
            }
        }
        Set<String> different =
                aspects.stream().map(aspect -> aspect.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (different.size() < aspects.size()) {
            problems.add(key + "the same one stands there twice.");
        }
    }
}
