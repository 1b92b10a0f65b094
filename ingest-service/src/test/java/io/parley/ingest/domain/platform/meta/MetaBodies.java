package io.parley.ingest.domain.platform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;

/** Deliveries about a made-up brand: Page 777, Instagram account 17841400000000777. */
final class MetaBodies {

    static final String INSTAGRAM = "17841400000000777";

    /** Milliseconds around a conversation. */
    static final long AT = 1773480000123L;

    private MetaBodies() {}

    /** A delivery with one entry of the account that has this object. */
    static byte[] body(String object, String fields) {
        return "{\"object\": \"%s\", \"entry\": [{\"id\": \"%s\", \"time\": 1773480000, %s}]}"
                .formatted(object, object.equals("page") ? "777" : INSTAGRAM, fields)
                .getBytes(UTF_8);
    }

    static byte[] changes(String object, String field, String... values) {
        return body(
                object,
                "\"changes\": [{\"field\": \"%s\", \"value\": %s}]"
                        .formatted(field, String.join("}, {\"field\": \"" + field + "\", \"value\": ", values)));
    }

    static byte[] messaging(String object, String... events) {
        return body(object, "\"messaging\": [" + String.join(", ", events) + "]");
    }

    /** What the person 42 wrote or did. */
    static String fromPerson(String content) {
        return event("\"42\"", "\"777\"", content);
    }

    /** What the Page wrote or did. */
    static String fromPage(String content) {
        return event("\"777\"", "\"42\"", content);
    }

    static String event(String sender, String recipient, String content) {
        return "{\"sender\": {\"id\": %s}, \"recipient\": {\"id\": %s}, \"timestamp\": %d, %s}"
                .formatted(sender, recipient, AT, content);
    }

    static Reading.Parts read(byte[] body) {
        return MadeUp.parts(GraphReader.read(body, MadeUp.origin("messenger", "777", INSTAGRAM)));
    }

    static ItemReceived only(byte[] body) {
        Reading.Parts parts = read(body);
        if (parts.items().size() != 1
                || !parts.unreadable().isEmpty()
                || !parts.leftOut().isEmpty()) {
            throw new AssertionError("expected one item and nothing else: " + parts);
        }
        return parts.items().getFirst();
    }
}
