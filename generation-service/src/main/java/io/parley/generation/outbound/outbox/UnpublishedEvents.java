package io.parley.generation.outbound.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The part of the outbox that Kafka has not got, seen through the relay's own connection. */
final class UnpublishedEvents {

    private static final String NEXT = "select id, event_id, type, subject, brand, record_key, traceparent, at, data"
            + " from outbox where published_at is null order by id limit ?";
    private static final String OLDEST = "select min(at) from outbox where published_at is null";
    private static final String MARK = "update outbox set published_at = now() where id = any (?)";
    private static final String MARK_BY_EVENT =
            "update outbox set published_at = now() where published_at is null and event_id = any (?)";

    private final Connection connection;
    private final int batch;

    UnpublishedEvents(Connection connection, int batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /** Time of the oldest one. */
    @Nullable Instant oldest() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST);
                ResultSet row = statement.executeQuery()) {
            Timestamp oldest = row.next() ? row.getTimestamp(1) : null;
            return oldest == null ? null : oldest.toInstant();
        }
    }

    /** The next ones in order. */
    List<Entry> next() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, batch);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        }
    }

    void mark(List<Entry> entries) throws SQLException {
        mark(MARK, "bigint", entries.stream().map(Entry::id).toArray());
    }

    void markAll(Collection<String> eventIds) throws SQLException {
        mark(MARK_BY_EVENT, "text", eventIds.toArray());
    }

    private void mark(String sql, String type, Object[] keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(type, keys));
            statement.executeUpdate();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String typeName = row.getString("type");
        EventType type = EventType.named(typeName)
                .orElseThrow(() -> new IllegalStateException("the outbox has an unknown type " + typeName));
        try {
            return new Entry(
                    row.getLong("id"),
                    row.getString("record_key"),
                    new Event<>(
                            type,
                            row.getString("event_id"),
                            row.getString("subject"),
                            row.getString("brand"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("traceparent"),
                            Json.MAPPER.readTree(row.getString("data"))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox has unreadable data", e);
        }
    }

    /** One event with its place in the outbox. */
    record Entry(long id, String recordKey, Event<?> event) {

        ProducerRecord<String, byte[]> record(long timestamp) {
            return EventCodec.write(event, recordKey, timestamp);
        }
    }
}
