package io.parley.ingest.domain.platform.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Ids for what Weibo pushes: a mention has one, a private message gets one made of all that it says. */
final class WeiboIds {

    private static final int HASH_DIGITS = 32;

    private WeiboIds() {}

    /** Posts and comments are numbered apart, as far as the platform says, so the id says which of them it is. */
    static String of(Fields message) {
        JsonNode data = message.node().path("data");
        if (message.node().path("type").asText().equals("mention") && data.isObject()) {
            Fields mention = new Fields(data, "/data");
            return mention.requiredId("subtype") + "/" + mention.requiredId("key");
        }
        if (message.text("created_at").isEmpty()) {
            throw message.invalid("created_at", "is required: without it two messages of the same words are one");
        }
        return hash(message, data);
    }

    /** Its time is whole seconds: the same words twice within one of them are one message. */
    private static String hash(Fields message, JsonNode data) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String field : new String[] {"receiver_id", "sender_id", "created_at", "type", "text"}) {
                sha.update(message.node().path(field).asText().getBytes(UTF_8));
                // No text here holds it: the parser replaces it.
                sha.update((byte) 0);
            }
            Map<String, JsonNode> sorted = new TreeMap<>();
            data.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sha.update((sorted.isEmpty() ? data.asText() : sorted.toString()).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
