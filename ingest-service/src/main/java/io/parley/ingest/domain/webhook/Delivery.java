package io.parley.ingest.domain.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request of a platform, as it came.
 *
 * @param headers values by name in lower case
 * @param query values by name, decoded once
 * @param body the exact bytes; empty for a handshake
 */
public record Delivery(Map<String, List<String>> headers, Map<String, List<String>> query, byte[] body) {

    /** The header, its values joined by commas where it came several times (RFC 9110, section 5.3). */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> String.join(", ", values));
    }

    /** The query parameter; absent also where it came several times, because then it is not clear which one counts. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name))
                .filter(values -> values.size() == 1)
                .map(List::getFirst);
    }

    /** The media type in lower case without parameters; empty where the header is missing. */
    public String mediaType() {
        return header("content-type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * The headers that say what the body is, by name: its media type, and the attributes of a CloudEvent in binary mode. A
     * body that is kept needs them to be read again; none of them is a secret.
     */
    public Map<String, String> description() {
        Map<String, String> description = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name.equals("content-type") || name.startsWith("ce-")) {
                description.put(name, String.join(", ", values));
            }
        });
        return description;
    }

    /** The same request around another body. */
    public Delivery withBody(byte[] other) {
        return new Delivery(headers, query, other);
    }
}
