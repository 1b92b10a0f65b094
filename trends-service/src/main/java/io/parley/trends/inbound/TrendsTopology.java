package io.parley.trends.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Topic;
import io.parley.trends.TrendsConfig;
import io.parley.trends.domain.window.Windows;
import io.parley.trends.outbound.state.StateStores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/**
 * {@code social-sentiments} → collect → {@code trends-items}, keyed by brand → count → {@code social-trends}.
 *
 * <p>Nothing behind {@code trends-items} re-keys or merges, so its order decides everything, and reading it again from
 * its beginning gives the same closed windows.
 */
@ApplicationScoped
class TrendsTopology {

    static final String TO_TRENDS_ITEMS = "to-trends-items";
    static final String TO_SOCIAL_TRENDS = "to-social-trends";
    static final String TO_DEAD_SENTIMENTS = "to-dead-sentiments";
    static final String TO_DEAD_ITEMS = "to-dead-items";

    private static final String SERVICE = "trends-service";
    private static final String SENTIMENTS = "sentiments";
    private static final String COLLECT = "collect";
    private static final String ITEMS = "items";
    private static final String COUNT = "count";

    private final TrendsConfig config;
    private final Windows windows;
    private final BrandReader reader;
    private final Accounting accounting;
    private final DroppedThemes droppedThemes;

    TrendsTopology(TrendsConfig config, BrandsConfig brands, Accounting accounting, MeterRegistry metrics) {
        this.config = config;
        this.windows = new Windows(config.windowSize(), config.grace());
        this.reader = new BrandReader(brands, config);
        this.accounting = accounting;
        this.droppedThemes = new DroppedThemes(metrics);
    }

    // Not a normal scope: Kafka Streams reads a field of the topology, which a client proxy does not have.
    @Produces
    @Singleton
    Topology topology() {
        return count(collect(new Topology()), Topic.TRENDS_ITEMS.topicName(), Topic.SOCIAL_TRENDS.topicName());
    }

    private Topology collect(Topology topology) {
        QuietBrands quietBrands = new QuietBrands(config.quietAfter(), config.tickEvery());
        source(topology, SENTIMENTS, Topic.SOCIAL_SENTIMENTS.topicName())
                .addProcessor(COLLECT, () -> new CollectProcessor(config, windows, quietBrands, accounting), SENTIMENTS)
                .addStateStore(StateStores.forCollecting(), COLLECT);
        sink(topology, TO_TRENDS_ITEMS, Topic.TRENDS_ITEMS.topicName(), COLLECT);
        return sink(topology, TO_DEAD_SENTIMENTS, Topic.SOCIAL_SENTIMENTS.deadLetterFor(SERVICE), COLLECT);
    }

    /** The stage behind {@code trends-items}, which a replay runs alone. */
    Topology count(Topology topology, String itemsTopic, String windowsTopic) {
        source(topology, ITEMS, itemsTopic)
                .addProcessor(
                        COUNT, () -> new WindowProcessor(config, windows, reader, accounting, droppedThemes), ITEMS);
        StateStores.forCounting().forEach(store -> topology.addStateStore(store, COUNT));
        sink(topology, TO_SOCIAL_TRENDS, windowsTopic, COUNT);
        return sink(topology, TO_DEAD_ITEMS, Topic.TRENDS_ITEMS.deadLetterFor(SERVICE), COUNT);
    }

    private static Topology source(Topology topology, String name, String topic) {
        return topology.addSource(
                name, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), topic);
    }

    private static Topology sink(Topology topology, String name, String topic, String parent) {
        return topology.addSink(
                name, topic, Serdes.String().serializer(), Serdes.ByteArray().serializer(), parent);
    }
}
