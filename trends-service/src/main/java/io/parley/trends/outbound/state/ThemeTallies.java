package io.parley.trends.outbound.state;

import io.parley.trends.domain.window.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** How often each theme was said in each open window: one entry a theme, so that an item touches only its own. */
public final class ThemeTallies {

    private final KeyValueStore<String, Tally> store;

    public ThemeTallies(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.THEMES);
    }

    public Tally get(String brand, Instant start, String theme) {
        Tally tally = store.get(StateStores.prefix(brand, start) + theme);
        return tally == null ? Tally.NONE : tally;
    }

    public void put(String brand, Instant start, String theme, Tally tally) {
        store.put(StateStores.prefix(brand, start) + theme, tally);
    }

    /** All themes of a window. */
    public Map<String, Tally> of(String brand, Instant start) {
        String prefix = StateStores.prefix(brand, start);
        Map<String, Tally> tallies = new TreeMap<>();
        try (KeyValueIterator<String, Tally> found =
                store.prefixScan(prefix, Serdes.String().serializer())) {
            found.forEachRemaining(entry -> tallies.put(entry.key.substring(prefix.length()), entry.value));
        }
        return tallies;
    }

    /** Forgets the themes of a window that closed. */
    public void remove(String brand, Instant start) {
        String prefix = StateStores.prefix(brand, start);
        of(brand, start).keySet().forEach(theme -> store.delete(prefix + theme));
    }
}
