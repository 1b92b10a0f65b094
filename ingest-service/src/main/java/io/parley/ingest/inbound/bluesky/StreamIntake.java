package io.parley.ingest.inbound.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.chassis.Tracing;
import io.parley.contract.BrandsConfig;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.platform.bluesky.BlueskyReader;
import io.parley.ingest.domain.platform.bluesky.BrandFilter;
import io.parley.ingest.domain.platform.bluesky.JetstreamAddress;
import io.parley.ingest.domain.platform.bluesky.JetstreamFrame;
import io.parley.ingest.domain.platform.bluesky.JetstreamPosition;
import io.parley.ingest.domain.platform.bluesky.KeptItems;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import io.parley.ingest.outbound.CursorPublisher;
import io.parley.ingest.outbound.InboxPublisher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the frames of one connection in: reads, stores, and only then records how far it came. What a crash leaves
 * unrecorded comes once more, and the topology knows it. For one thread.
 */
final class StreamIntake {

    /** A frame says all about itself; there is no request around it. */
    private static final Delivery FRAMES = new Delivery(Map.of(), Map.of(), new byte[0]);

    private static final Logger LOG = Logger.getLogger(StreamIntake.class);
    private static final Duration PAUSE_WITHOUT_BROKER = Duration.ofSeconds(1);

    /** The part of the connection's states that says how far it came. */
    private static final String POSITION = "";

    private final String connectionName;
    private final BrandsConfig.Connection connection;
    private final Duration liveFor;
    private final Duration recordEvery;
    private final JetstreamAddress address;
    private final KeptItems kept;
    private final BlueskyReader reader;
    private final InboxPublisher inbox;
    private final CursorPublisher cursors;
    private final StreamMeters meters;
    private final Clock clock = Clock.systemUTC();

    private volatile @Nullable JetstreamPosition position;
    private @Nullable JetstreamPosition recorded;
    private long recordedAt;
    private OptionalLong asked = OptionalLong.empty();

    StreamIntake(
            String connectionName,
            BrandsConfig.Connection connection,
            BrandsConfig brands,
            Map<String, JsonNode> states,
            Duration recordEvery,
            InboxPublisher inbox,
            CursorPublisher cursors,
            StreamMeters meters) {
        this.connectionName = connectionName;
        this.connection = connection;
        this.liveFor = brands.liveFor();
        this.recordEvery = recordEvery;
        this.address = JetstreamAddress.of(connection);
        this.kept = KeptItems.recorded(states);
        List<String> trackedTerms = Optional.ofNullable(brands.brands().get(connection.brand()))
                .flatMap(BrandsConfig.Brand::trackedTerms)
                .orElse(List.of());
        this.reader = new BlueskyReader(BrandFilter.of(connection, trackedTerms), kept);
        this.inbox = inbox;
        this.cursors = cursors;
        this.meters = meters;
        this.position = JetstreamPosition.recorded(states.get(POSITION)).orElse(null);
        this.recorded = position;
        this.recordedAt = System.nanoTime() - recordEvery.toNanos();
    }

    /** Where to read on. */
    URI address() {
        JetstreamPosition reached = position;
        asked = reached == null ? OptionalLong.empty() : OptionalLong.of(reached.cursorAt(address.host()));
        return address.from(asked);
    }

    /** Seconds between the newest event that was read and now; NaN where none was. */
    double lagSeconds() {
        JetstreamPosition reached = position;
        return reached == null ? Double.NaN : (nowUs() - reached.timeUs()) / 1e6;
    }

    /**
     * Returns when all that the frames hold is stored, however long the broker is away.
     *
     * @throws InterruptedException when told to stop; then nothing more is recorded
     */
    void take(List<String> texts) throws InterruptedException {
        List<JetstreamFrame> frames = texts.stream().map(JetstreamFrame::of).toList();
        frames.forEach(this::lookForGap);
        Origin origin = new Origin(connectionName, connection, clock.instant().truncatedTo(ChronoUnit.MILLIS), liveFor);
        Reading.Parts parts = read(frames, origin);
        store(parts, origin);
        meters.frames(connectionName, frames.size());
        meters.stored(connectionName, parts);
        frames.stream().mapToLong(JetstreamFrame::timeUs).filter(us -> us > 0).forEach(this::advance);
    }

    private Reading.Parts read(List<JetstreamFrame> frames, Origin origin) {
        List<ItemReceived> items = new ArrayList<>();
        List<Reading.Unreadable> unreadable = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (JetstreamFrame frame : frames) {
            Reading.Parts parts = reader.read(frame, origin);
            items.addAll(parts.items());
            unreadable.addAll(parts.unreadable());
            parts.leftOut().forEach((reason, number) -> leftOut.merge(reason, number, Integer::sum));
        }
        return new Reading.Parts(items, unreadable, leftOut);
    }

    private void store(Reading.Parts parts, Origin origin) throws InterruptedException {
        if (parts.items().isEmpty() && parts.unreadable().isEmpty()) {
            return;
        }
        List<Taken> taken = List.of(new Taken(origin, FRAMES, parts));
        try (Tracing.Hop hop = Tracing.hop("receive", null)) {
            boolean waiting = false;
            while (inbox.store(taken, hop.traceparent()) instanceof InboxPublisher.Unavailable(String reason)) {
                meters.unavailable(connectionName);
                if (!waiting) {
                    LOG.warnf("not stored, tried until it is connection=%s reason=%s", connectionName, reason);
                }
                waiting = true;
                Thread.sleep(PAUSE_WITHOUT_BROKER);
            }
        }
    }

    private void lookForGap(JetstreamFrame frame) {
        String error = frame.error();
        if (error != null) {
            LOG.warnf("the server ends the stream connection=%s reason=%s", connectionName, error);
        }
        if (asked.isEmpty() || (frame.timeUs() == 0 && !frame.saysOutdated())) {
            return;
        }
        boolean late = JetstreamPosition.gap(asked.getAsLong(), frame.timeUs()).isPresent();
        if (late || frame.saysOutdated()) {
            meters.gap(connectionName);
            LOG.warnf(
                    "the stream begins later than asked, events may be missing connection=%s asked=%s first=%s",
                    connectionName, time(asked.getAsLong()), frame.timeUs() == 0 ? "unknown" : time(frame.timeUs()));
        }
        asked = OptionalLong.empty();
    }

    private void advance(long eventUs) {
        JetstreamPosition before = position;
        position = before == null
                ? new JetstreamPosition(address.host(), Math.min(eventUs, nowUs()))
                : before.after(address.host(), eventUs, nowUs());
    }

    /**
     * Records how far it came, from time to time. What was kept goes first: a position beyond items that were forgotten
     * would lose their deletions.
     */
    void recordWhenDue() {
        JetstreamPosition reached = position;
        if (reached == null
                || reached.equals(recorded)
                || System.nanoTime() - recordedAt < recordEvery.toNanos()
                || Thread.currentThread().isInterrupted()) {
            return;
        }
        kept.changes().forEach((part, segment) -> cursors.write(connectionName, part, segment));
        cursors.write(connectionName, POSITION, reached);
        recorded = reached;
        recordedAt = System.nanoTime();
    }

    private long nowUs() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static Instant time(long us) {
        return Instant.EPOCH.plus(us, ChronoUnit.MICROS);
    }
}
