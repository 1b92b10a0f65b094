package io.parley.sentiment.inbound.replay;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a dead letter lies.
 *
 * @param timestamp of the record; tells it from another one at the same offset of a topic that was made anew
 */
record Position(String topic, int partition, long offset, Instant timestamp) {

    static Position of(ConsumerRecord<?, ?> letter) {
        return new Position(
                letter.topic(), letter.partition(), letter.offset(), Instant.ofEpochMilli(letter.timestamp()));
    }

    /** The place within its topic, as people type it: {@code 0/12}. */
    String place() {
        return partition + "/" + offset;
    }

    /** Names this letter and no other. */
    String wireName() {
        return topic + "/" + place() + "@" + timestamp.toEpochMilli();
    }

    @Override
    public String toString() {
        return topic + " " + place();
    }
}
