package io.parley.ingest.domain.platform.generic;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who may deliver here, for senders that ask first (CloudEvents HTTP 1.1 Web Hooks, section 4). Consent opens nothing: a
 * delivery needs a signature all the same. So any sender gets it unless the connection names its senders. An address to call
 * back is never called, because whoever asks is not known.
 */
final class Consent {

    /** The connection's option: senders by name, separated by commas. */
    static final String OPTION = "allowed-origins";

    static final String ORIGIN = "WebHook-Request-Origin";

    private static final String RATE = "WebHook-Request-Rate";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern PER_MINUTE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int NAME_CHARS_MAX = 253;

    private Consent() {}

    static List<String> problems(BrandsConfig.Connection connection) {
        boolean good = named(connection).stream().flatMap(List::stream).allMatch(Consent::isName);
        return good
                ? List.of()
                : List.of("options." + OPTION
                        + ": give senders by their host names, separated by commas, such as events.example.com.");
    }

    /** The answer to a sender that asks. */
    static Handshake answer(Delivery request, BrandsConfig.Connection connection) {
        Optional<String> origin = request.header(ORIGIN).filter(Consent::isName);
        Optional<String> rate = request.header(RATE);
        if (origin.isEmpty()) {
            return new Handshake.Denied(400, "Name the sender in " + ORIGIN + ", such as events.example.com.");
        }
        if (!allows(origin.get(), connection)) {
            return new Handshake.Denied(403, ORIGIN + " is not among the senders that the brands file allows here.");
        }
        if (rate.isPresent() && !PER_MINUTE.matcher(rate.get()).matches()) {
            return new Handshake.Denied(400, RATE + " must be a whole number of requests a minute.");
        }
        Map<String, String> headers = new TreeMap<>(Map.of("Allow", "POST", "WebHook-Allowed-Origin", origin.get()));
        rate.ifPresent(asked -> headers.put("WebHook-Allowed-Rate", asked));
        return new Handshake.Agreed(new Answer(200, null, "", headers));
    }

    /** Whether a delivery is by a sender that has consent, where it says which one it is by. */
    static boolean covers(Delivery delivery, BrandsConfig.Connection connection) {
        return delivery.header(ORIGIN).map(origin -> allows(origin, connection)).orElse(true);
    }

    private static boolean allows(String origin, BrandsConfig.Connection connection) {
        return named(connection)
                .map(names -> names.contains(origin.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static Optional<List<String>> named(BrandsConfig.Connection connection) {
        return Optional.ofNullable(connection.options().get(OPTION))
                .map(names -> Arrays.stream(names.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .toList());
    }

    private static boolean isName(String text) {
        return text.length() <= NAME_CHARS_MAX && NAME.matcher(text).matches();
    }
}
