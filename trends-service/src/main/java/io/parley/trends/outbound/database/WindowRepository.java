package io.parley.trends.outbound.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Json;
import io.parley.contract.TrendWindow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The windows in PostgreSQL: one row each, however often and in whatever order they are told. */
@ApplicationScoped
public class WindowRepository implements PanacheRepositoryBase<WindowRow, WindowKey> {

    private static final String UPSERT = """
            insert into {h-schema}trend_window as stored
                   (brand, window_start, window_size_ms, window_end, closed, items, data)
            values (:brand, :start, :size, :end, :closed, :items, :data)
            on conflict (brand, window_start, window_size_ms) do update
               set closed = excluded.closed, items = excluded.items, data = excluded.data
             where not stored.closed and (excluded.closed or excluded.items > stored.items)
            """;

    /**
     * Keeps a window, unless what is kept is closed or newer. While the database is away it tries again for ten
     * minutes, and the topic waits.
     *
     * @return whether it is kept
     */
    @Retry(
            maxRetries = 600,
            delay = 1,
            delayUnit = ChronoUnit.SECONDS,
            maxDuration = 10,
            durationUnit = ChronoUnit.MINUTES)
    public boolean keep(TrendWindow window) {
        // The transaction is inside the retry: each try has its own.
        return QuarkusTransaction.requiringNew().call(() -> upsert(window) == 1);
    }

    /** Windows of the brand that start in {@code [from, to)}, newest first. */
    @Transactional
    public List<TrendWindow> startingIn(String brand, Instant from, Instant to, int limit) {
        return find(
                        "brand = ?1 and windowStart >= ?2 and windowStart < ?3 order by windowStart desc, windowSizeMs",
                        brand,
                        from,
                        to)
                .page(Page.ofSize(limit))
                .stream()
                .map(WindowRepository::window)
                .toList();
    }

    /** Deletes windows that ended before {@code end}; says how many. */
    @Transactional
    public long deleteEndedBefore(Instant end) {
        return delete("windowEnd < ?1", end);
    }

    private int upsert(TrendWindow window) {
        return getEntityManager()
                .createNativeQuery(UPSERT)
                .setParameter("brand", window.brand())
                .setParameter("start", window.start())
                .setParameter("size", window.size().toMillis())
                .setParameter("end", window.end())
                .setParameter("closed", window.closed())
                .setParameter("items", window.items())
                .setParameter("data", json(window))
                .executeUpdate();
    }

    private static String json(TrendWindow window) {
        try {
            return Json.MAPPER.writeValueAsString(window);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract record must be writable as JSON", e);
        }
    }

    private static TrendWindow window(WindowRow row) {
        try {
            return Json.MAPPER.readValue(row.data, TrendWindow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a window that this version cannot read", e);
        }
    }
}
