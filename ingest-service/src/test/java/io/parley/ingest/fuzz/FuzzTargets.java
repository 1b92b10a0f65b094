package io.parley.ingest.fuzz;

import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Platform;
import java.util.Map;
import java.util.TreeMap;

/** Every target by its name, which is also the folder of its seeds: each platform has two, whatever platforms there are. */
final class FuzzTargets {

    private FuzzTargets() {}

    static FuzzTarget named(String name) {
        FuzzTarget target = all().get(name);
        if (target == null) {
            throw new IllegalArgumentException("there is no target " + name);
        }
        return target;
    }

    static Map<String, FuzzTarget> all() {
        Map<String, FuzzTarget> targets = new TreeMap<>(Map.of(
                "parser-html", ParserTargets::html,
                "parser-json", ParserTargets::json,
                "parser-key", ParserTargets::key,
                "parser-times", ParserTargets::times,
                "parser-xml", ParserTargets::xml));
        for (Platform platform : Platforms.all()) {
            targets.put("reader-" + platform.name(), new ReaderTarget(platform));
            if (platform.signs()) {
                targets.put("verifier-" + platform.name(), new VerifierTarget(platform));
            }
        }
        return targets;
    }
}
