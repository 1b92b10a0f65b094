package io.parley.generation.outbound.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Event;
import io.parley.contract.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that is written and perhaps not yet published. */
@Entity
@Table(name = "outbox")
class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "event_id")
    String eventId;

    String type;
    String subject;
    String brand;

    @Column(name = "record_key")
    String recordKey;

    @Nullable String traceparent;

    Instant at;
    String data;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected OutboxRow() {}

    OutboxRow(Event<?> event, String recordKey) {
        this.eventId = event.id();
        this.type = event.type().name();
        this.subject = event.subject();
        this.brand = event.brandId();
        this.recordKey = recordKey;
        this.traceparent = event.traceparent();
        this.at = event.time();
        this.data = json(event.data());
    }

    private static String json(Object data) {
        try {
            return Json.MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract record must be writable as JSON", e);
        }
    }
}
