package io.parley.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.DeadLetter;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Taken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter that holds a delivery: all that is needed to read it again. */
final class LetterHeaders {

    private static final String CONNECTION = "connection";
    private static final String IMPORTED = "imported";
    private static final String HTTP = "http.";

    private LetterHeaders() {}

    static Headers of(String reason, Taken taken) {
        RecordHeaders headers = new RecordHeaders();
        DeadLetter.mark(headers, reason, null, null, null);
        headers.add(CONNECTION, taken.origin().connectionName().getBytes(UTF_8));
        if (taken.origin().imported()) {
            headers.add(IMPORTED, "true".getBytes(UTF_8));
        }
        taken.delivery().description().forEach((name, value) -> headers.add(HTTP + name, value.getBytes(UTF_8)));
        return headers;
    }

    /** The connection; absent where the letter is no delivery but a record of the inbox. */
    static Optional<String> connection(Headers headers) {
        return text(headers, CONNECTION);
    }

    static boolean imported(Headers headers) {
        return text(headers, IMPORTED).isPresent();
    }

    /** The delivery, as far as it was kept. */
    static Delivery delivery(Headers headers, byte[] body) {
        Map<String, List<String>> http = new HashMap<>();
        for (Header header : headers) {
            if (header.key().startsWith(HTTP) && header.value() != null) {
                http.put(header.key().substring(HTTP.length()), List.of(new String(header.value(), UTF_8)));
            }
        }
        return new Delivery(http, Map.of(), body);
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, UTF_8));
    }
}
