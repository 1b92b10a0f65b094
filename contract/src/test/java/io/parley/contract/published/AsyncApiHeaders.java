package io.parley.contract.published;

import static io.parley.contract.published.Ordered.map;

import io.parley.contract.DeadLetter;
import io.parley.contract.EventType;
import java.util.List;
import java.util.Map;

/** The record headers of the contract as AsyncAPI schemas: CloudEvents attributes, and why a record is dead. */
final class AsyncApiHeaders {

    static final String EVENT = "event-headers";
    static final String DEAD_LETTER = "dead-letter-headers";

    private AsyncApiHeaders() {}

    /** The schemas that all messages share, by name. */
    static Map<String, Object> schemas() {
        return map(EVENT, event(), DEAD_LETTER, deadLetter());
    }

    /** What the headers of one event type must be: the shared ones, with its own name and source. */
    static Map<String, Object> of(EventType type) {
        return map(
                "allOf",
                List.of(
                        map("$ref", "#/components/schemas/" + EVENT),
                        map(
                                "type",
                                "object",
                                "properties",
                                map(
                                        "ce_type", map("const", type.name()),
                                        "ce_source", map("const", "/parley/" + type.service())))));
    }

    private static Map<String, Object> event() {
        return map(
                "type",
                "object",
                "description",
                "CloudEvents attributes in binary mode; headers are UTF-8 text.",
                "required",
                List.of(
                        "content-type",
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_brandid"),
                "properties",
                map(
                        "content-type", map("type", "string", "const", "application/json"),
                        "ce_specversion", map("type", "string", "const", "1.0"),
                        "ce_id", text("<brand>/<subject>/<verb>/<version>: the same fact always has the same id"),
                        "ce_source", text("/parley/<service>"),
                        "ce_type", text("io.parley.<noun>.<past participle>.v1"),
                        "ce_subject", text("what it is about, mostly an item's id"),
                        "ce_time",
                                map(
                                        "type", "string",
                                        "format", "date-time",
                                        "description", "when Parley established it, in UTC"),
                        "ce_brandid", text("the brand, by its name in the brands file"),
                        "ce_traceparent", text("W3C trace context of the hop that wrote it; absent without a trace")));
    }

    private static Map<String, Object> deadLetter() {
        return map(
                "type",
                "object",
                "description",
                "Beside the headers that the record had.",
                "required",
                List.of(DeadLetter.REASON),
                "properties",
                map(
                        DeadLetter.REASON, text("why it could not be processed"),
                        DeadLetter.TOPIC, text("the topic it was on; absent when it came through a door"),
                        DeadLetter.PARTITION, text("its partition there, a number"),
                        DeadLetter.OFFSET, text("its offset there, a number")));
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }
}
