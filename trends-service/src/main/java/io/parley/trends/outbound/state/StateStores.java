package io.parley.trends.outbound.state;

import io.parley.contract.Json;
import io.parley.trends.domain.window.BrandClock;
import io.parley.trends.domain.window.Tally;
import io.parley.trends.domain.window.WindowTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores by name. Their keys begin with the brand, so that what belongs together is read in one sweep. */
public final class StateStores {

    static final String PENDING_TICKS = "pending-ticks";
    static final String CLOCKS = "clocks";
    static final String WINDOWS = "windows";
    static final String THEMES = "themes";
    static final String COUNTED = "counted-items";
    static final String EXPECTED = "expected";

    private StateStores() {}

    /** The store of the stage that collects items. */
    public static StoreBuilder<?> forCollecting() {
        return store(PENDING_TICKS, Serdes.Long());
    }

    /** The stores of the stage that counts them. */
    public static List<StoreBuilder<?>> forCounting() {
        return List.of(
                store(CLOCKS, json(BrandClock.class)).withCachingEnabled(),
                store(WINDOWS, json(WindowTotals.class)).withCachingEnabled(),
                store(THEMES, json(Tally.class)).withCachingEnabled(),
                store(COUNTED, Serdes.Long()),
                store(EXPECTED, Serdes.Double()));
    }

    /** {@code brand|}, or {@code brand|<what comes next>|} and so on: what keys begin with. */
    static String prefix(String brand, Instant windowStart) {
        return prefix(brand) + sortable(windowStart) + "|";
    }

    static String prefix(String brand) {
        return brand + "|";
    }

    /** As many digits for every time, so that the order of keys is that of time. */
    static String sortable(Instant time) {
        return "%015d".formatted(time.toEpochMilli());
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    private static <T> Serde<T> json(Class<T> type) {
        return Serdes.serdeFrom((topic, value) -> bytes(value), (topic, bytes) -> value(bytes, type));
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("state must be writable as JSON", e);
        }
    }

    private static <T> T value(byte[] bytes, Class<T> type) {
        try {
            return Json.MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a store holds what this version cannot read", e);
        }
    }
}
