package io.parley.trends.outbound.state;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which items are counted, in whichever window: an item counts once, a later version of it does not again. */
public final class CountedItems {

    private final KeyValueStore<String, Long> store;

    public CountedItems(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.COUNTED);
    }

    public boolean contains(String brand, String itemId) {
        return store.get(StateStores.prefix(brand) + itemId) != null;
    }

    public void add(String brand, String itemId, Instant start) {
        store.put(StateStores.prefix(brand) + itemId, start.toEpochMilli());
    }

    /** Forgets the items of a window that closed: what else comes of them is late. */
    public void remove(String brand, Instant start) {
        try (KeyValueIterator<String, Long> found =
                store.prefixScan(StateStores.prefix(brand), Serdes.String().serializer())) {
            while (found.hasNext()) {
                KeyValue<String, Long> entry = found.next();
                if (entry.value == start.toEpochMilli()) {
                    store.delete(entry.key);
                }
            }
        }
    }
}
