package io.parley.chassis;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time as people give it: a moment, or how long ago. */
public final class Since {

    private Since() {}

    /** The moment that is meant; without one, the beginning of time. */
    public static Instant parse(@Nullable String text, Instant now) {
        if (text == null) {
            return Instant.EPOCH;
        }
        try {
            return text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "--since must be a time such as 2026-03-14T09:00:00Z, or a duration such as P2D or PT6H.", e);
        }
    }
}
