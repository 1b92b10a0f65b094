package io.parley.ingest.domain.platform.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One frame of the stream. The older form is the event itself, with a {@code kind} and an object of that name; the newer one
 * wraps it as {@code payload}, and a commit's fields stand in the event.
 *
 * @param text as it came
 * @param kind {@code commit}, {@code account} and so on; empty for what is no event
 * @param did whose event it is; empty for none
 * @param timeUs when the server saw it, in Unix microseconds; 0 where it does not say
 * @param event the event without what is wrapped around it
 */
public record JetstreamFrame(String text, String kind, String did, long timeUs, JsonNode event) {

    /** What is no JSON. */
    static final String BROKEN = "broken";

    /** From here on a server takes a cursor for a time, below for a sequence number. */
    private static final long TIME_MIN = 1_000_000_000_000_000L;

    /** Reads what is common to all frames; never fails. */
    public static JetstreamFrame of(String text) {
        try {
            JsonNode frame = NativeJson.parse(text.getBytes(UTF_8));
            return frame.path("$type").isTextual() ? newer(text, frame) : older(text, frame);
        } catch (UnreadableBodyException e) {
            return new JetstreamFrame(text, BROKEN, "", 0, MissingNode.getInstance());
        }
    }

    /** Whether that many microseconds are a time and no sequence number. */
    static boolean isTime(long us) {
        return us >= TIME_MIN;
    }

    /** Whether the server says that it does not begin where it was asked to. */
    public boolean saysOutdated() {
        return kind.equals("info") && event.path("name").asText().equals("OutdatedCursor");
    }

    /** Why the server is about to end the stream; null where it is not. */
    public @Nullable String error() {
        return kind.equals("error") ? event.path("error").asText("unknown") : null;
    }

    /** The commit: an object of its own, or the event itself. */
    JsonNode commit() {
        return event.has("commit") ? event.path("commit") : event;
    }

    /** When the server saw it. */
    @Nullable Instant seenAt() {
        return timeUs == 0 ? null : Instant.ofEpochMilli(TimeUnit.MICROSECONDS.toMillis(timeUs));
    }

    private static JetstreamFrame older(String text, JsonNode event) {
        JsonNode time = event.path("time_us");
        boolean usable = time.isIntegralNumber() && time.canConvertToLong() && isTime(time.longValue());
        return new JetstreamFrame(
                text, event.path("kind").asText(), event.path("did").asText(), usable ? time.longValue() : 0, event);
    }

    private static JetstreamFrame newer(String text, JsonNode frame) {
        if (!frame.path("$type").asText().equals("message")) {
            return new JetstreamFrame(text, frame.path("$type").asText(), "", 0, frame);
        }
        JsonNode event = frame.path("payload");
        String type = event.path("$type").asText();
        // The time of a record may have been set otherwise; a cursor goes by when it was witnessed.
        Instant seen =
                Times.iso(event.path("witnessedAt").asText(event.path("time").asText()));
        return new JetstreamFrame(
                text,
                type.substring(type.indexOf('#') + 1),
                event.path("did").asText(),
                seen == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, seen),
                event);
    }
}
