package io.parley.ingest.domain.platform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Page webhooks of a made-up brand, account 777. */
final class FacebookBodies {

    private FacebookBodies() {}

    static byte[] page(long time, String... changes) {
        return delivery(entry("\"777\"", time, changes));
    }

    static byte[] delivery(String... entries) {
        return ("{\"object\": \"page\", \"entry\": [" + String.join(", ", entries) + "]}").getBytes(UTF_8);
    }

    static String entry(String account, long time, String... changes) {
        return "{\"id\": %s, \"time\": %d, \"changes\": [%s]}".formatted(account, time, String.join(", ", changes));
    }

    static String change(String value) {
        return "{\"field\": \"feed\", \"value\": " + value + "}";
    }

    static String value(String item, String verb, String fields) {
        return "{\"item\": \"%s\", \"verb\": \"%s\", \"post_id\": \"777_1\", %s}".formatted(item, verb, fields);
    }

    static String comment(String id) {
        return change(value("comment", "add", "\"comment_id\": \"%s\", \"message\": \"hello\"".formatted(id)));
    }
}
