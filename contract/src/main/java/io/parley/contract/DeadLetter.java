package io.parley.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers that a record on a dead-letter topic carries beside its own; the names are SmallRye's but for the last. */
public final class DeadLetter {

    public static final String REASON = "dead-letter-reason";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    /** On a record that was made of a dead letter: which one, so that none is put back twice. */
    public static final String PUT_BACK = "dead-letter-put-back";

    private DeadLetter() {}

    /** Adds why the record is dead, and where it came from where that was a topic. */
    public static Headers mark(
            Headers headers,
            String reason,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {
        put(headers, REASON, reason);
        if (topic != null) {
            put(headers, TOPIC, topic);
        }
        if (partition != null) {
            put(headers, PARTITION, partition.toString());
        }
        if (offset != null) {
            put(headers, OFFSET, offset.toString());
        }
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
