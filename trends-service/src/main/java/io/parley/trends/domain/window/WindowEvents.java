package io.parley.trends.domain.window;

import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.TrendWindow;
import io.parley.contract.Versions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Windows as events: a window closes once, and while open each of its item counts is one version. */
public final class WindowEvents {

    private static final String ONLY_VERSION = "0";

    private WindowEvents() {}

    /** The event for a window, closed or updated as it says itself. */
    public static Event<TrendWindow> of(TrendWindow window, Instant time, @Nullable String traceparent) {
        EventType type = window.closed() ? EventType.WINDOW_CLOSED : EventType.WINDOW_UPDATED;
        String version = window.closed() ? ONLY_VERSION : Long.toString(window.items());
        String subject = "window:" + window.start() + ":" + window.size();
        return new Event<>(
                type,
                Versions.eventId(window.brand(), subject, type.verb(), version),
                subject,
                window.brand(),
                time,
                traceparent,
                window);
    }
}
