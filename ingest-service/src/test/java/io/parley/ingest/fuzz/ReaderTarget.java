package io.parley.ingest.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A verified delivery of any content: read without an exception, to good items, the same whenever it comes again. */
final class ReaderTarget implements FuzzTarget {

    private static final Duration LATER = Duration.ofHours(31);
    private static final int REASON_CHARS_MAX = 4096;
    private static final long UNREADABLE_BYTES_MAX = 5 << 20;

    private final Platform platform;
    private final Origin first;
    private final Origin again;

    ReaderTarget(Platform platform) {
        this.platform = platform;
        this.first = FuzzedAccounts.of(platform).origin();
        this.again = FuzzedAccounts.of(platform).at(MadeUp.ARRIVAL.plus(LATER));
    }

    @Override
    public void run(byte[] input) {
        Delivery delivery = Message.parse(input);
        Reading reading = platform.read(delivery, first);
        switch (reading) {
            case Reading.Invalid invalid -> check(invalid);
            case Reading.Parts parts -> check(parts, delivery.body().length);
        }
        Must.hold(
                eventIds(reading).equals(eventIds(platform.read(delivery, again))),
                () -> "other events when it comes again: " + eventIds(reading));
    }

    /** What it is read to; for tests of the seeds. */
    Reading read(byte[] input) {
        return platform.read(Message.parse(input), first);
    }

    private static List<String> eventIds(Reading reading) {
        return switch (reading) {
            case Reading.Invalid _ -> List.of();
            case Reading.Parts parts ->
                parts.items().stream().map(ItemReceived::eventId).toList();
        };
    }

    private void check(Reading.Parts parts, int bodyBytes) {
        parts.items().forEach(item -> ItemRules.check(item, platform, first, bodyBytes));
        parts.leftOut().forEach((reason, count) -> Must.hold(count > 0, () -> reason + ": " + count));
        int all = parts.items().size()
                + parts.unreadable().size()
                + parts.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        Must.hold(all <= bodyBytes + 1, () -> all + " parts of " + bodyBytes + " bytes");
        long unreadableBytes = 0;
        for (Reading.Unreadable part : parts.unreadable()) {
            Must.hold(part.bytes().length <= bodyBytes, () -> "a letter longer than the body");
            Must.hold(isSentence(part.reason()), () -> "reason: " + part.reason());
            unreadableBytes += part.bytes().length;
        }
        Must.hold(unreadableBytes <= UNREADABLE_BYTES_MAX, () -> "dead letters without bound");
    }

    private static void check(Reading.Invalid invalid) {
        Must.hold(Set.of(400, 415).contains(invalid.status()), invalid::toString);
        Must.hold(isSentence(invalid.detail()), invalid::toString);
        Must.beStorable(JsonPointer.compile(invalid.pointer()).toString());
    }

    private static boolean isSentence(String text) {
        Must.beStorable(text);
        return !text.isBlank() && text.length() <= REASON_CHARS_MAX;
    }
}
