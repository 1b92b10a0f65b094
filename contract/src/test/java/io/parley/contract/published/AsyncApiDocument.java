package io.parley.contract.published;

import static io.parley.contract.published.Ordered.map;

import io.parley.contract.DeadLetter;
import io.parley.contract.EventType;
import io.parley.contract.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contract as an AsyncAPI 3 document: who sends what where, and how it looks. */
final class AsyncApiDocument {

    private static final String KAFKA_BINDING = "0.5.0";

    private AsyncApiDocument() {}

    static Map<String, Object> build() {
        return map(
                "asyncapi", "3.0.0",
                "info", info(),
                "defaultContentType", "application/json",
                "servers", map("kafka", server()),
                "channels", channels(),
                "operations", operations(),
                "components", map("messages", messages(), "schemas", AsyncApiHeaders.schemas()));
    }

    private static Map<String, Object> info() {
        return map(
                "title",
                "Parley",
                "version",
                "1.0.0",
                "description",
                "Every decision of Parley as an event: CloudEvents 1.0 in Kafka's binary mode, JSON data. The same"
                        + " fact always has the same ce_id; within version 1 the contract only grows, so skip"
                        + " fields and event types that you do not know.",
                "license",
                map("name", "Apache-2.0"));
    }

    private static Map<String, Object> server() {
        return map(
                "host", "{bootstrap}",
                "protocol", "kafka",
                "variables",
                        map("bootstrap", map("default", "localhost:9092", "description", "the brand's own broker")));
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = map();
        for (Topic topic : Topic.values()) {
            channels.put(topic.topicName(), channel(definition(topic.topicName()), described(topic), typesOn(topic)));
            for (String service : topic.readers()) {
                String name = topic.deadLetterFor(service);
                String description = "What " + service + " could not process of " + topic.topicName()
                        + ", as it was, with the reason in headers. Keyed as the source.";
                channels.put(name, channel(definition(name), description, Stream.of("dead-letter")));
            }
        }
        return channels;
    }

    private static Map<String, Object> channel(Topic.Definition topic, String description, Stream<String> messages) {
        Map<String, Object> refs = map();
        messages.forEach(message -> refs.put(message, ref("#/components/messages/" + message)));
        return map(
                "address",
                topic.name(),
                "description",
                description,
                "messages",
                refs,
                "bindings",
                map(
                        "kafka",
                        map(
                                "topic", topic.name(),
                                "partitions", topic.partitions(),
                                "topicConfiguration", settings(topic),
                                "bindingVersion", KAFKA_BINDING)));
    }

    private static Map<String, Object> settings(Topic.Definition topic) {
        Map<String, Object> settings = new TreeMap<>();
        topic.settings().forEach((name, value) -> {
            switch (name) {
                case "cleanup.policy" -> settings.put(name, List.of(value));
                default -> settings.put(name, Long.parseLong(value));
            }
        });
        return settings;
    }

    private static String described(Topic topic) {
        String keyed = "Keyed by " + topic.key() + ".";
        return typesOn(topic).findAny().isPresent() ? keyed : keyed + " Carries no event of this contract.";
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = map();
        for (Topic topic : Topic.values()) {
            EventType.all().stream()
                    .filter(type -> type.topic() == topic)
                    .map(EventType::service)
                    .distinct()
                    .forEach(service -> put(operations, service, "send", topic.topicName(), typesOn(topic)));
            for (String service : topic.readers()) {
                put(operations, service, "receive", topic.topicName(), typesOn(topic));
                put(operations, service, "send", topic.deadLetterFor(service), Stream.of("dead-letter"));
            }
        }
        return operations;
    }

    private static void put(
            Map<String, Object> operations, String service, String action, String channel, Stream<String> messages) {
        List<Map<String, Object>> refs = messages.map(message -> ref("#/channels/" + channel + "/messages/" + message))
                .toList();
        operations.put(
                service + "." + action + "." + channel,
                map(
                        "action",
                        action,
                        "summary",
                        service + (action.equals("send") ? " writes to " : " reads ") + channel,
                        "channel",
                        ref("#/channels/" + channel),
                        "messages",
                        refs));
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = map();
        EventType.all().forEach(type -> messages.put(shortName(type), message(type)));
        messages.put(
                "dead-letter",
                map(
                        "name", "dead-letter",
                        "title", "A record that could not be processed",
                        "contentType", "application/octet-stream",
                        "headers", ref("#/components/schemas/" + AsyncApiHeaders.DEAD_LETTER),
                        "payload",
                                map(
                                        "description",
                                        "the bytes as they were found; " + DeadLetter.REASON + " says why")));
        return messages;
    }

    private static Map<String, Object> message(EventType type) {
        return map(
                "name", type.name(),
                "title", shortName(type),
                "summary", summary(type),
                "contentType", "application/json",
                "headers", AsyncApiHeaders.of(type),
                "payload", ref("./schemas/" + SchemaCatalogue.fileName(type.data())),
                "bindings",
                        map(
                                "kafka",
                                map(
                                        "key",
                                        map(
                                                "type",
                                                "string",
                                                "description",
                                                type.topic().key()),
                                        "bindingVersion",
                                        KAFKA_BINDING)));
    }

    private static String summary(EventType type) {
        Optional<String> text = JavadocText.of(type.data());
        return text.orElse(type.data().getSimpleName()) + " Said by " + type.service() + ".";
    }

    private static Stream<String> typesOn(Topic topic) {
        return EventType.all().stream().filter(type -> type.topic() == topic).map(AsyncApiDocument::shortName);
    }

    private static String shortName(EventType type) {
        return type.name().substring("io.parley.".length());
    }

    private static Topic.Definition definition(String name) {
        return Topic.definitions().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the table lacks " + name));
    }

    private static Map<String, Object> ref(String target) {
        return map("$ref", target);
    }
}
