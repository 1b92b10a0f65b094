package io.parley.trends.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.Event;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.TrendWindow;
import io.parley.contract.TrendsItem;
import io.parley.trends.TrendsConfig;
import io.parley.trends.domain.window.BrandClock;
import io.parley.trends.domain.window.WindowEvents;
import io.parley.trends.domain.window.Windows;
import io.parley.trends.outbound.state.BrandClocks;
import io.parley.trends.outbound.state.OpenWindows.OpenWindow;
import io.parley.trends.outbound.state.WindowCounts;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts items in the windows of their brand. Closed windows depend on nothing but the order of {@code trends-items}:
 * no wall clock, no other brand, no order of hashing. Updates of open windows are by the wall clock, and no promise.
 */
final class WindowProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = Logger.getLogger(WindowProcessor.class);

    private final TrendsConfig config;
    private final Windows windows;
    private final BrandReader reader;
    private final Accounting accounting;
    private final DroppedThemes droppedThemes;

    private ProcessorContext<String, byte[]> context;
    private BrandClocks clocks;
    private WindowCounts counts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    WindowProcessor(
            TrendsConfig config,
            Windows windows,
            BrandReader reader,
            Accounting accounting,
            DroppedThemes droppedThemes) {
        this.config = config;
        this.windows = windows;
        this.reader = reader;
        this.accounting = accounting;
        this.droppedThemes = droppedThemes;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.clocks = new BrandClocks(context);
        this.counts = new WindowCounts(context, windows, config.themesPerWindowMax(), config.themesEmittedMax());
        context.schedule(config.updateEvery(), PunctuationType.WALL_CLOCK_TIME, this::tellOpenWindows);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        accounting.received(Topic.TRENDS_ITEMS);
        switch (Reading.of(record.headers(), record.value())) {
            case Reading.Unreadable unreadable -> bury(record, unreadable);
            case Reading.Readable(Event<?> event) -> {
                if (event.data() instanceof TrendsItem item) {
                    advanceClock(item, event.traceparent(), record.timestamp());
                    count(item);
                } else {
                    bury(record, Reading.stranger(event));
                }
            }
        }
    }

    private void advanceClock(TrendsItem item, @Nullable String traceparent, long timestamp) {
        BrandClock clock = clocks.of(item.brand()).advancedTo(item.time());
        for (OpenWindow open : counts.openWindows(item.brand())) {
            if (windows.closed(open.start(), clock.time())) {
                tell(counts.report(open, true, clock), clock.time(), traceparent, timestamp);
                counts.close(open, clock);
                clock = clock.closed(open.start());
            }
        }
        clocks.put(item.brand(), clock);
    }

    private void count(TrendsItem item) {
        SentimentScored scored = item.scored();
        Instant start = windows.startOf(item.time());
        if (scored == null) {
            skip("tick");
        } else if (windows.closed(start, clocks.of(item.brand()).time())) {
            skip("late");
        } else if (counts.contains(scored.item())) {
            skip("superseded");
        } else if (counts.items(item.brand(), start) >= config.itemsPerWindowMax()) {
            skip("window-full");
        } else {
            int dropped = counts.add(
                    scored,
                    start,
                    reader.themes(item.brand()).of(scored.item()),
                    reader.competitors(item.brand()).namedIn(scored.item()));
            droppedThemes.add(dropped);
            accounting.emitted(Topic.TRENDS_ITEMS);
        }
    }

    private void tellOpenWindows(long wallClock) {
        for (OpenWindow open : counts.untoldWindows()) {
            TrendWindow window = counts.report(open, false, clocks.of(open.brand()));
            tell(window, Instant.ofEpochMilli(wallClock), null, wallClock);
            counts.told(open);
        }
    }

    private void tell(TrendWindow window, Instant time, @Nullable String traceparent, long timestamp) {
        try (Tracing.Hop hop = Tracing.hop("tell window", traceparent)) {
            context.forward(
                    StreamRecords.byBrand(WindowEvents.of(window, time, hop.traceparent()), timestamp),
                    TrendsTopology.TO_SOCIAL_TRENDS);
        }
    }

    private void skip(String reason) {
        accounting.skipped(Topic.TRENDS_ITEMS, reason);
    }

    private void bury(Record<String, byte[]> record, Reading.Unreadable unreadable) {
        context.forward(
                StreamRecords.deadLetter(record, unreadable.reason(), context.recordMetadata()),
                TrendsTopology.TO_DEAD_ITEMS);
        accounting.deadLettered(Topic.TRENDS_ITEMS, "unreadable");
        LOG.warnf("dead-lettered topic=%s reason=%s", Topic.TRENDS_ITEMS.topicName(), unreadable.reason());
    }
}
