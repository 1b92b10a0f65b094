package io.parley.generation.outbound.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The time in which this process is the relay. One database connection holds the advisory lock and does all the work, so
 * whoever loses the lock can mark nothing; the transactional id shuts out whoever had it before.
 */
final class RelaySession implements AutoCloseable {

    /** Any number will do that no other lock of this database has. */
    private static final long LOCK = 0x7061726c6579L;

    private final Connection connection;
    private final UnpublishedEvents events;
    private final Producer<String, byte[]> producer;
    private final PublishedEvents published;

    private RelaySession(Connection connection, Map<String, Object> kafka, int batch) {
        this.connection = connection;
        this.events = new UnpublishedEvents(connection, batch);
        this.producer = OutboxProducer.open(kafka);
        this.published = new PublishedEvents(kafka);
    }

    /** A session, or none while another replica has one. */
    static Optional<RelaySession> open(DataSource database, Map<String, Object> kafka, int batch) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            if (!flag(connection, "select pg_try_advisory_lock(?)")) {
                connection.close();
                return Optional.empty();
            }
            return Optional.of(new RelaySession(connection, kafka, batch));
        } catch (SQLException | RuntimeException e) {
            release(connection);
            throw e;
        }
    }

    /**
     * Marks the events that Kafka has although the database does not know: those of a relay that died in between. Comes
     * after the producer's start, which ended the transactions of that relay.
     */
    void markPublished() throws SQLException {
        @Nullable Instant oldest = events.oldest();
        if (oldest != null) {
            Set<String> there = published.since(oldest);
            events.markAll(there);
        }
    }

    /** Publishes a batch and marks it; says how many. Any failure leaves the outcome open and ends the session. */
    int publishNext() throws SQLException {
        List<UnpublishedEvents.Entry> batch = events.next();
        if (batch.isEmpty()) {
            return 0;
        }
        producer.beginTransaction();
        batch.forEach(entry -> OutboxProducer.send(producer, entry.record(System.currentTimeMillis())));
        producer.commitTransaction();
        events.mark(batch);
        return batch.size();
    }

    @Override
    public void close() throws SQLException {
        try {
            producer.close(OutboxProducer.CLOSE_WITHIN);
        } finally {
            release(connection);
        }
    }

    /** A connection goes back to the pool without the lock, or not at all. */
    private static void release(Connection connection) throws SQLException {
        try (connection) {
            flag(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }

    private static boolean flag(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
