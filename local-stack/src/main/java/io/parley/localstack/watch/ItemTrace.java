package io.parley.localstack.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One item's events across all topics, in the order of time. */
public final class ItemTrace {

    private ItemTrace() {}

    /**
     * One event, or one step in the database.
     *
     * @param where topic, partition and offset
     * @param what the event's type without prefix and version, such as {@code comment.created}
     * @param detail what matters of its data, in few words
     */
    public record Step(Instant at, String where, String what, String detail) {}

    /** Finds the item's events by their subject; empty when no topic knows the item. */
    public static List<Step> find(String bootstrapServers, String itemId) {
        List<Step> steps = new ArrayList<>();
        List<String> topics =
                Topic.definitions().stream().map(Topic.Definition::name).toList();
        TopicScan.all(bootstrapServers, topics, record -> {
            if (header(record, "ce_subject").filter(itemId::equals).isPresent()) {
                steps.add(step(record));
            }
        });
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static Step step(ConsumerRecord<String, byte[]> record) {
        Instant at = header(record, "ce_time").map(Instant::parse).orElse(Instant.ofEpochMilli(record.timestamp()));
        String what = header(record, "ce_type")
                .map(type -> type.replaceFirst("^io\\.parley\\.", "").replaceFirst("\\.v\\d+$", ""))
                .orElse("?");
        String id = header(record, "ce_id").orElse("");
        String version = id.substring(id.lastIndexOf('/') + 1);
        return new Step(
                at,
                record.topic() + " " + record.partition() + "/" + record.offset(),
                what + (version.equals("0") ? "" : " v" + version),
                detail(record));
    }

    private static String detail(ConsumerRecord<String, byte[]> record) {
        Optional<String> reason = header(record, "dead-letter-reason");
        if (reason.isPresent()) {
            return "dead letter: " + reason.get();
        }
        try {
            JsonNode data = Json.MAPPER.readTree(record.value());
            if (data.has("sentiment")) {
                JsonNode sentiment = data.get("sentiment");
                return String.format(
                        "%s %.2f by %s%s",
                        sentiment.path("label").asText(),
                        sentiment.path("confidence").asDouble(),
                        sentiment.path("model").asText(),
                        sentiment.has("degraded")
                                ? ", degraded: " + sentiment.get("degraded").asText()
                                : "");
            }
            if (data.has("fast")) {
                return String.format(
                        "fast tier unsure, %.2f", data.at("/fast/confidence").asDouble());
            }
            if (data.has("reasons")) {
                return String.join("; ", Json.MAPPER.convertValue(data.get("reasons"), String[].class));
            }
            return data.path("text").asText(data.at("/item/text").asText(""));
        } catch (IOException e) {
            return "not JSON";
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
