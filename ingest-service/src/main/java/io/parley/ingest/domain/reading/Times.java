package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Platforms' spellings of a time. Every method gives UTC in whole milliseconds, or null where the value makes no time from
 * 1970 to 9999: a time that cannot be read is one that the platform did not say.
 */
public final class Times {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** ISO 8601 with any fraction and {@code Z}, {@code +00:00}, {@code +0000} or no zone at all, which means UTC. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** Such as {@code Wed Oct 10 20:19:24 +0000 2018}; the names are English (X, Weibo). */
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private Times() {}

    /** Unix seconds, as a number or as text; text in ISO 8601 is taken as well, because test deliveries hold it. */
    public static @Nullable Instant seconds(JsonNode value) {
        return sinceEpoch(value, ChronoUnit.SECONDS);
    }

    /** Unix milliseconds, as a number or as text; ISO 8601 is taken as well. */
    public static @Nullable Instant millis(JsonNode value) {
        return sinceEpoch(value, ChronoUnit.MILLIS);
    }

    /** Unix microseconds, as a number or as text; ISO 8601 is taken as well. */
    public static @Nullable Instant micros(JsonNode value) {
        return sinceEpoch(value, ChronoUnit.MICROS);
    }

    /** ISO 8601 with any fraction; a missing zone means UTC. */
    public static @Nullable Instant iso(@Nullable String text) {
        return parsed(ISO, text);
    }

    /** The form of X and Weibo: {@code Wed Oct 10 20:19:24 +0000 2018}. */
    public static @Nullable Instant named(@Nullable String text) {
        return parsed(NAMED, text);
    }

    private static @Nullable Instant sinceEpoch(JsonNode value, ChronoUnit unit) {
        String text = value.isIntegralNumber() || value.isTextual() ? value.asText() : "";
        try {
            return sane(Instant.EPOCH.plus(Long.parseLong(text), unit));
        } catch (NumberFormatException e) {
            return iso(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant parsed(DateTimeFormatter format, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return sane(
                    parsed instanceof OffsetDateTime time
                            ? time.toInstant()
                            : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant sane(Instant time) {
        return time.isAfter(Instant.EPOCH) && !time.isAfter(LATEST) ? time.truncatedTo(ChronoUnit.MILLIS) : null;
    }
}
