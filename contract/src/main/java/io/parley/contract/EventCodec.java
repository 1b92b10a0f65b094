package io.parley.contract;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, attributes in {@code ce_} headers, the data record as JSON in
 * the value (CloudEvents Kafka protocol binding, section 3.2).
 */
public final class EventCodec {

    private static final String JSON = "application/json";

    private EventCodec() {}

    /** The record for {@code event} on its topic; {@code timestamp} is its arrival in ms since the epoch. */
    public static ProducerRecord<String, byte[]> write(Event<?> event, String key, long timestamp) {
        return KafkaMessageFactory.<String>createWriter(event.type().topic().topicName(), null, timestamp, key)
                .writeBinary(toCloudEvent(event));
    }

    /**
     * The event in a record.
     *
     * @throws UnreadableEventException when it is not an event of this contract: missing attributes, unknown type, data
     *     that does not parse; the message says which and may be shown to an operator
     */
    public static Event<?> read(Headers headers, byte @Nullable [] value) {
        CloudEvent cloudEvent = readAttributes(headers, value);
        EventType type = EventType.named(cloudEvent.getType())
                .orElseThrow(() -> new UnreadableEventException("unknown event type " + cloudEvent.getType()));
        return new Event<>(
                type,
                cloudEvent.getId(),
                required(cloudEvent.getSubject(), "subject"),
                required((String) cloudEvent.getExtension("brandid"), "brandid"),
                required(cloudEvent.getTime(), "time").toInstant(),
                (String) cloudEvent.getExtension("traceparent"),
                data(cloudEvent, type.data()));
    }

    private static Object data(CloudEvent cloudEvent, Class<?> type) {
        CloudEventData data = cloudEvent.getData();
        if (data == null) {
            throw new UnreadableEventException("event " + cloudEvent.getId() + " has no data");
        }
        try {
            Object record = Json.MAPPER.readValue(data.toBytes(), type);
            if (record == null) {
                throw new UnreadableEventException("the data of event " + cloudEvent.getId() + " is null");
            }
            return record;
        } catch (ValueInstantiationException e) {
            throw new UnreadableEventException(
                    "the data of event " + cloudEvent.getId() + " is not a " + type.getSimpleName() + ": "
                            + whatIsMissing(e),
                    e);
        } catch (IOException e) {
            throw new UnreadableEventException(
                    "the data of event " + cloudEvent.getId() + " is not a " + type.getSimpleName(), e);
        }
    }

    /** The record's own words; a parser's could carry content. */
    private static String whatIsMissing(ValueInstantiationException e) {
        return e.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : "it cannot be made";
    }

    private static CloudEvent readAttributes(Headers headers, byte @Nullable [] value) {
        try {
            return KafkaMessageFactory.createReader(headers, value).toEvent();
        } catch (RuntimeException e) {
            throw new UnreadableEventException("not a CloudEvent in binary mode: " + e.getMessage(), e);
        }
    }

    private static <T> T required(@Nullable T attribute, String name) {
        if (attribute == null) {
            throw new UnreadableEventException("the attribute " + name + " is missing");
        }
        return attribute;
    }

    private static CloudEvent toCloudEvent(Event<?> event) {
        try {
            CloudEventBuilder builder = CloudEventBuilder.v1()
                    .withId(event.id())
                    .withSource(URI.create("/parley/" + event.type().service()))
                    .withType(event.type().name())
                    .withSubject(event.subject())
                    .withTime(event.time().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                    .withExtension("brandid", event.brandId())
                    .withData(JSON, Json.MAPPER.writeValueAsBytes(event.data()));
            if (event.traceparent() != null) {
                builder.withExtension("traceparent", event.traceparent());
            }
            return builder.build();
        } catch (IOException e) {
            throw new IllegalStateException("a contract record must be writable as JSON", e);
        }
    }
}
