package io.parley.ingest.domain.platform.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream was read; kept on {@code ingest-cursors}. It is a time and no sequence number, because that every server
 * understands, whatever its generation.
 *
 * @param host whose clock it is
 * @param timeUs when that server saw the last event that was read, in Unix microseconds
 */
public record JetstreamPosition(String host, long timeUs) {

    /** Servers see an event at different moments. */
    private static final long OTHER_HOST_US = TimeUnit.SECONDS.toMicros(10);

    /** On all of Bluesky no minute passes without a post or a like. */
    private static final long QUIET_US = TimeUnit.MINUTES.toMicros(1);

    public JetstreamPosition {
        Objects.requireNonNull(host, "host");
    }

    /** The position that was recorded; what cannot be read is none. */
    public static Optional<JetstreamPosition> recorded(@Nullable JsonNode state) {
        try {
            return state == null
                    ? Optional.empty()
                    : Optional.ofNullable(Json.MAPPER.treeToValue(state, JetstreamPosition.class))
                            .filter(position -> JetstreamFrame.isTime(position.timeUs));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The cursor to ask a server for; the event at it comes once more. */
    public long cursorAt(String server) {
        return server.equals(host) ? timeUs : timeUs - OTHER_HOST_US;
    }

    /**
     * How much seems to be missing when a server that was asked for {@code cursorUs} begins with {@code firstUs}: one that
     * keeps less history than that begins later, and does not say so.
     */
    public static Optional<Duration> gap(long cursorUs, long firstUs) {
        return Optional.of(firstUs - cursorUs)
                .filter(us -> us > QUIET_US)
                .map(us -> Duration.ofMillis(TimeUnit.MICROSECONDS.toMillis(us)));
    }

    /**
     * The position after an event. Never back, because some events carry an older time than those around them, and never
     * beyond our own clock, because from a time to come a server leaves everything out.
     */
    public JetstreamPosition after(String server, long eventUs, long nowUs) {
        long reached = Math.min(eventUs, nowUs);
        // Of another server's clock nothing is known; what it says counts from here.
        return !server.equals(host) || reached > timeUs ? new JetstreamPosition(server, reached) : this;
    }
}
