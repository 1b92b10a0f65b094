package io.parley.trends.outbound.state;

import io.parley.trends.domain.window.Expectation;
import io.parley.trends.domain.window.Tally;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** How many items each theme is expected to have, by the brand's closed windows. */
public final class ExpectedCounts {

    private final KeyValueStore<String, Double> store;

    public ExpectedCounts(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.EXPECTED);
    }

    /** What is expected of a theme after so many windows without any item. */
    public double of(String brand, String theme, long emptyWindows) {
        Double expected = store.get(StateStores.prefix(brand) + theme);
        return expected == null ? 0 : Expectation.faded(expected, emptyWindows);
    }

    /** Learns from a window that closed after so many without any item. */
    public void learn(String brand, Map<String, Tally> counted, long emptyWindows) {
        Map<String, Double> after = new TreeMap<>();
        remembered(brand)
                .forEach((theme, expected) ->
                        after.put(theme, Expectation.after(Expectation.faded(expected, emptyWindows), 0)));
        counted.forEach(
                (theme, tally) -> after.put(theme, Expectation.after(of(brand, theme, emptyWindows), tally.count())));
        after.forEach((theme, expected) -> put(StateStores.prefix(brand) + theme, expected));
    }

    private void put(String key, double expected) {
        if (Expectation.forgotten(expected)) {
            store.delete(key);
        } else {
            store.put(key, expected);
        }
    }

    private Map<String, Double> remembered(String brand) {
        String prefix = StateStores.prefix(brand);
        Map<String, Double> remembered = new TreeMap<>();
        try (KeyValueIterator<String, Double> found =
                store.prefixScan(prefix, Serdes.String().serializer())) {
            found.forEachRemaining(entry -> remembered.put(entry.key.substring(prefix.length()), entry.value));
        }
        return remembered;
    }
}
