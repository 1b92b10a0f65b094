package io.parley.trends.inbound;

import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Records as processors forward them. */
final class StreamRecords {

    private StreamRecords() {}

    /** An event keyed by its brand; {@code timestamp} in ms since the epoch. */
    static Record<String, byte[]> byBrand(Event<?> event, long timestamp) {
        ProducerRecord<String, byte[]> written = EventCodec.write(event, event.brandId(), timestamp);
        return new Record<>(written.key(), written.value(), timestamp, written.headers());
    }

    /** A poison pill as it came, with the reason and where it came from in its headers. */
    static Record<String, byte[]> deadLetter(
            Record<String, byte[]> record, String reason, Optional<RecordMetadata> source) {
        return record.withHeaders(DeadLetter.mark(
                new RecordHeaders(record.headers()),
                reason,
                source.map(RecordMetadata::topic).orElse(null),
                source.map(RecordMetadata::partition).orElse(null),
                source.map(RecordMetadata::offset).orElse(null)));
    }
}
