package io.parley.trends.outbound.state;

import io.parley.trends.domain.window.BrandClock;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Every brand's stream time. */
public final class BrandClocks {

    private final KeyValueStore<String, BrandClock> store;

    public BrandClocks(ProcessingContext context) {
        this.store = context.getStateStore(StateStores.CLOCKS);
    }

    public BrandClock of(String brand) {
        BrandClock clock = store.get(brand);
        return clock == null ? BrandClock.UNSET : clock;
    }

    public void put(String brand, BrandClock clock) {
        store.put(brand, clock);
    }
}
