package io.parley.trends.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Topic;
import io.parley.contract.TrendsItem;
import io.parley.contract.Versions;
import io.parley.trends.TrendsConfig;
import io.parley.trends.domain.window.Windows;
import io.parley.trends.outbound.state.PendingTicks;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * Re-keys scored items by brand, and lets the clock tick in a quiet stretch, so that windows close although nobody says
 * anything.
 */
final class CollectProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = Logger.getLogger(CollectProcessor.class);

    private final TrendsConfig config;
    private final Windows windows;
    private final QuietBrands quietBrands;
    private final Accounting accounting;

    private ProcessorContext<String, byte[]> context;
    private PendingTicks pendingTicks;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    CollectProcessor(TrendsConfig config, Windows windows, QuietBrands quietBrands, Accounting accounting) {
        this.config = config;
        this.windows = windows;
        this.quietBrands = quietBrands;
        this.accounting = accounting;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.pendingTicks = new PendingTicks(context);
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        pendingTicks.all().keySet().forEach(brand -> quietBrands.heard(brand, now));
        context.schedule(config.tickEvery(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        accounting.received(Topic.SOCIAL_SENTIMENTS);
        switch (Reading.of(record.headers(), record.value())) {
            case Reading.Unreadable unreadable -> bury(record, unreadable);
            case Reading.Readable(Event<?> event) -> {
                switch (event.data()) {
                    case SentimentWithdrawn _ -> skip("withdrawn");
                    case SentimentScored scored when scored.item().history() -> skip("history");
                    case SentimentScored scored when scored.item().own() -> skip("own");
                    case SentimentScored scored -> collect(event, scored, record.timestamp());
                    default -> bury(record, Reading.stranger(event));
                }
            }
        }
    }

    private void collect(Event<?> event, SentimentScored scored, long timestamp) {
        try (Tracing.Hop hop = Tracing.hop("collect item", event.traceparent())) {
            Item item = scored.item();
            Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
            TrendsItem collected = new TrendsItem(item.brand(), item.eventTime(), scored);
            context.forward(
                    StreamRecords.byBrand(
                            Event.about(item, EventType.TRENDS_ITEM_COLLECTED, now, hop.traceparent(), collected),
                            timestamp),
                    TrendsTopology.TO_TRENDS_ITEMS);
            pendingTicks.raise(item.brand(), windows.closesAt(windows.startOf(item.eventTime())));
            quietBrands.heard(item.brand(), now);
            accounting.emitted(Topic.SOCIAL_SENTIMENTS);
        }
    }

    /** No endless ticks in a quiet night: the one that closes a brand's last window is its last. */
    private void tick(long wallClock) {
        Instant now = Instant.ofEpochMilli(wallClock);
        pendingTicks.all().forEach((brand, closesAt) -> {
            if (quietBrands.quiet(brand, now)) {
                boolean last = !now.isBefore(closesAt);
                if (last) {
                    pendingTicks.done(brand);
                }
                if (quietBrands.takeTick(brand, now) || last) {
                    context.forward(clockTicked(brand, now), TrendsTopology.TO_TRENDS_ITEMS);
                }
            }
        });
    }

    private Record<String, byte[]> clockTicked(String brand, Instant now) {
        // Every task has a clock, and two may tick in the same millisecond.
        String clock = "clock:" + context.taskId();
        String id = Versions.eventId(brand, clock, EventType.CLOCK_TICKED.verb(), Long.toString(now.toEpochMilli()));
        TrendsItem tick = new TrendsItem(brand, now, null);
        Event<TrendsItem> event = new Event<>(EventType.CLOCK_TICKED, id, clock, brand, now, null, tick);
        return StreamRecords.byBrand(event, now.toEpochMilli());
    }

    private void skip(String reason) {
        accounting.skipped(Topic.SOCIAL_SENTIMENTS, reason);
    }

    private void bury(Record<String, byte[]> record, Reading.Unreadable unreadable) {
        context.forward(
                StreamRecords.deadLetter(record, unreadable.reason(), context.recordMetadata()),
                TrendsTopology.TO_DEAD_SENTIMENTS);
        accounting.deadLettered(Topic.SOCIAL_SENTIMENTS, "unreadable");
        LOG.warnf("dead-lettered topic=%s reason=%s", Topic.SOCIAL_SENTIMENTS.topicName(), unreadable.reason());
    }
}
