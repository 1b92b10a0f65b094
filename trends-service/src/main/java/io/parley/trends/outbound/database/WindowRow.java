package io.parley.trends.outbound.database;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A window as its row in PostgreSQL; written by {@link WindowRepository} alone. */
@Entity
@Table(name = "trend_window")
@IdClass(WindowKey.class)
class WindowRow {

    @Id
    @Column(name = "brand")
    String brand;

    @Id
    @Column(name = "window_start")
    Instant windowStart;

    @Id
    @Column(name = "window_size_ms")
    long windowSizeMs;

    @Column(name = "window_end")
    Instant windowEnd;

    @Column(name = "data")
    String data;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected WindowRow() {}
}
