package io.parley.localstack.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample's deliveries, moved in time so that the last one is now: {@code @-60} in a body becomes the ISO 8601 time of
 * a minute ago, {@code @s-60} the same in seconds since the epoch.
 */
public final class SampleTraffic {

    private static final Pattern TIME = Pattern.compile("@(s?)(-?\\d+)");

    /**
     * The hours of the sample pass in so many seconds: fast enough to watch, slow enough that the way through the stack,
     * a fraction of a second, is minutes of its time and not hours, which would make items late for their windows.
     */
    private static final Duration PLAYED_WITHIN = Duration.ofSeconds(20);

    private SampleTraffic() {}

    /** Reads the deliveries of {@code traffic.ndjson}, in order, with their times relative to {@code end}. */
    public static List<Delivery> read(Path file, Instant end) {
        List<Delivery> deliveries = new ArrayList<>();
        try {
            long first = 0;
            for (String line : Files.readAllLines(file)) {
                JsonNode delivery = Json.MAPPER.readTree(line);
                JsonNode body = shifted(delivery.get("body"), end);
                long at = delivery.path("at").asLong();
                first = Math.min(first, at);
                deliveries.add(new Delivery(
                        delivery.path("connection").asText(),
                        Json.MAPPER.writeValueAsBytes(body),
                        items(body),
                        PLAYED_WITHIN.multipliedBy(at - first).dividedBy(Math.max(1, -first))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample traffic cannot be read: " + file, e);
        }
        return deliveries;
    }

    private static int items(JsonNode body) {
        if (body.has("entry")) {
            int changes = 0;
            for (JsonNode entry : body.get("entry")) {
                changes += entry.path("changes").size();
            }
            return changes;
        }
        return body.isArray() ? body.size() : 1;
    }

    private static JsonNode shifted(JsonNode node, Instant end) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(shifted(field.getValue(), end));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shifted(array.get(i), end));
            }
        } else if (node.isTextual()) {
            Matcher time = TIME.matcher(node.textValue());
            if (time.matches()) {
                Instant at = end.plusSeconds(Long.parseLong(time.group(2)));
                return time.group(1).isEmpty()
                        ? TextNode.valueOf(at.toString())
                        : LongNode.valueOf(at.getEpochSecond());
            }
        }
        return node;
    }
}
