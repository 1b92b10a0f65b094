package io.parley.ingest.domain.platform.bluesky;

import io.parley.contract.BrandsConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The options of a connection: what the brand is called, and where its stream is read. */
final class BlueskyOptions {

    static final Set<String> NAMES = Set.of("handle", "terms", "url");

    private static final Pattern DID = Pattern.compile("did:[a-z]+:[A-Za-z0-9._:%-]{1,256}");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private BlueskyOptions() {}

    static List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>();
        List<String> dids = connection.accountId().orElse(List.of());
        if (dids.isEmpty() || !dids.stream().allMatch(BlueskyOptions::isDid)) {
            problems.add(
                    "account-id: give the brand's DIDs, such as did:plc: and 24 more characters; a handle can change"
                            + " and is no id.");
        }
        if (!handles(connection).stream()
                .allMatch(handle -> HANDLE.matcher(handle).matches())) {
            problems.add("options.handle: a handle is a domain name, such as harbour.example.");
        }
        if (terms(connection).filter(List::isEmpty).isPresent()) {
            problems.add("options.terms: give words separated by commas, or leave it out.");
        }
        JetstreamAddress.problem(connection).ifPresent(problem -> problems.add("options.url: " + problem));
        return problems;
    }

    static boolean isDid(String text) {
        return DID.matcher(text).matches();
    }

    static List<String> handles(BrandsConfig.Connection connection) {
        return words(connection, "handle").orElse(List.of()).stream()
                .map(handle -> handle.startsWith("@") ? handle.substring(1) : handle)
                .toList();
    }

    /** What this connection looks for instead of the brand's tracked terms; absent: look for those. */
    static Optional<List<String>> terms(BrandsConfig.Connection connection) {
        return words(connection, "terms");
    }

    private static Optional<List<String>> words(BrandsConfig.Connection connection, String option) {
        return Optional.ofNullable(connection.options().get(option))
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
