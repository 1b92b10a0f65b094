package io.parley.ingest.outbound;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.ItemReceived;
import io.parley.contract.UnreadableEventException;
import io.parley.ingest.domain.replay.Letter;
import io.parley.ingest.domain.replay.Position;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The letters of one dead-letter topic. */
public final class DeadLetterTopic {

    private final Map<String, Object> kafka;
    private final String topic;

    /** @param kafka how to reach the broker */
    public DeadLetterTopic(Map<String, Object> kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * Gives the letters that are there now to {@code reader}, the oldest of each partition first, until it says no.
     *
     * @return the first offset that each partition still has
     */
    public Map<TopicPartition, Long> read(Predicate<Letter> reader) {
        return CommittedRecords.read(kafka, topic, record -> reader.test(letter(record)));
    }

    private static Letter letter(ConsumerRecord<String, byte[]> record) {
        Position position = new Position(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Optional<String> connection = LetterHeaders.connection(record.headers());
        if (connection.isPresent()) {
            return new Letter.OfDelivery(
                    position,
                    connection.get(),
                    LetterHeaders.imported(record.headers()),
                    LetterHeaders.delivery(record.headers(), value));
        }
        try {
            Event<?> event = EventCodec.read(record.headers(), value);
            return event.data() instanceof ItemReceived received
                    ? new Letter.OfItem(position, received)
                    : new Letter.Undecodable(
                            position, "an event of type " + event.type().name() + " is no inbox record");
        } catch (UnreadableEventException e) {
            return new Letter.Undecodable(position, String.valueOf(e.getMessage()));
        }
    }
}
