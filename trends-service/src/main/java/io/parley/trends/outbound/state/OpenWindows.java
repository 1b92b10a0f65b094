package io.parley.trends.outbound.state;

import io.parley.trends.domain.window.WindowTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The windows that are not closed, with what is counted of each as a whole. */
public final class OpenWindows {

    private final KeyValueStore<String, WindowTotals> store;

    public OpenWindows(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.WINDOWS);
    }

    /** A brand's open window. */
    public record OpenWindow(String brand, Instant start, WindowTotals totals) {}

    /** The brand's open windows, oldest first. */
    public List<OpenWindow> of(String brand) {
        try (KeyValueIterator<String, WindowTotals> found =
                store.prefixScan(StateStores.prefix(brand), Serdes.String().serializer())) {
            return read(found);
        }
    }

    /** The open windows of all brands. */
    public List<OpenWindow> all() {
        try (KeyValueIterator<String, WindowTotals> found = store.all()) {
            return read(found);
        }
    }

    public WindowTotals totals(String brand, Instant start) {
        WindowTotals totals = store.get(key(brand, start));
        return totals == null ? WindowTotals.NONE : totals;
    }

    public void put(String brand, Instant start, WindowTotals totals) {
        store.put(key(brand, start), totals);
    }

    public void remove(String brand, Instant start) {
        store.delete(key(brand, start));
    }

    private static List<OpenWindow> read(KeyValueIterator<String, WindowTotals> found) {
        List<OpenWindow> windows = new ArrayList<>();
        while (found.hasNext()) {
            KeyValue<String, WindowTotals> entry = found.next();
            int bar = entry.key.lastIndexOf('|');
            Instant start = Instant.ofEpochMilli(Long.parseLong(entry.key.substring(bar + 1)));
            windows.add(new OpenWindow(entry.key.substring(0, bar), start, entry.value));
        }
        return windows;
    }

    private static String key(String brand, Instant start) {
        return StateStores.prefix(brand) + StateStores.sortable(start);
    }
}
