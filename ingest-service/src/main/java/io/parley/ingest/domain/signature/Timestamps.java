package io.parley.ingest.domain.signature;

import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The signed time of a delivery against ours. */
public final class Timestamps {

    private Timestamps() {}

    /**
     * Whether that time is within the connection's tolerance, before and after.
     *
     * @param value as sent: a whole number of {@code unit}s since the epoch
     */
    public static boolean withinTolerance(String value, ChronoUnit unit, Origin origin) {
        try {
            Instant signedAt = Instant.EPOCH.plus(Long.parseLong(value), unit);
            return Duration.between(signedAt, origin.receivedAt())
                            .abs()
                            .compareTo(origin.connection().timestampTolerance())
                    <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** What a delivery outside of it is told. */
    public static Verification.Refused stale(String field, ChronoUnit unit, Origin origin) {
        return new Verification.Refused(
                "stale",
                field + " must be " + unit.toString().toLowerCase(java.util.Locale.ROOT)
                        + " since the epoch and within " + origin.connection().timestampTolerance()
                        + " of the time here.");
    }
}
