package io.parley.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A delivery as bytes that people can write and a fuzzer can change: a line per query parameter ({@code ?name=value}) and
 * per header ({@code name: value}), an empty line, the body. Any bytes are some delivery.
 */
final class Message {

    /** What an HTTP server lets through as the name of a header (RFC 9110, section 5.6.2). */
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private Message() {}

    static Delivery parse(byte[] input) {
        int head = headBytes(input);
        Map<String, List<String>> headers = new HashMap<>();
        Map<String, List<String>> query = new HashMap<>();
        for (String line : new String(input, 0, head, UTF_8).split("\n", -1)) {
            boolean parameter = line.startsWith("?");
            int separator = line.indexOf(parameter ? '=' : ':');
            String name = separator < 1
                    ? ""
                    : parameter
                            ? line.substring(1, separator)
                            : line.substring(0, separator).toLowerCase(Locale.ROOT);
            if (parameter ? !name.isEmpty() : HEADER_NAME.matcher(name).matches()) {
                (parameter ? query : headers)
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(line.substring(separator + 1).strip());
            }
        }
        return new Delivery(headers, query, Arrays.copyOfRange(input, head, input.length));
    }

    /** Bytes up to and with the empty line; 0 where there is none: then all of it is the body. */
    private static int headBytes(byte[] input) {
        for (int i = 0; i < input.length; i++) {
            if (input[i] == '\n' && (i == 0 || input[i - 1] == '\n')) {
                return i + 1;
            }
        }
        return 0;
    }
}
