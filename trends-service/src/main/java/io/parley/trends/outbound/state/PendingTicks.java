package io.parley.trends.outbound.state;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Until when each brand's clock must tick: its last window may then close. Survives a restart in a quiet night. */
public final class PendingTicks {

    private final KeyValueStore<String, Long> store;

    public PendingTicks(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.PENDING_TICKS);
    }

    /** An item came whose window closes at that time. */
    public void raise(String brand, Instant closesAt) {
        Long before = store.get(brand);
        if (before == null || before < closesAt.toEpochMilli()) {
            store.put(brand, closesAt.toEpochMilli());
        }
    }

    /** Brands with windows to close, each with the time at which the last of them may. */
    public Map<String, Instant> all() {
        Map<String, Instant> all = new TreeMap<>();
        try (KeyValueIterator<String, Long> entries = store.all()) {
            entries.forEachRemaining(entry -> all.put(entry.key, Instant.ofEpochMilli(entry.value)));
        }
        return all;
    }

    /** All windows of the brand may close now. */
    public void done(String brand) {
        store.delete(brand);
    }
}
