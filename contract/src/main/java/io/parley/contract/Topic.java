package io.parley.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of topics: the local stack, compose and Kubernetes create them from it, and channels carry the same
 * names. A dead-letter topic stands beside each topic for each service that reads it.
 */
public enum Topic {
    INGEST_INBOX("ingest-inbox", "brand/item id", Cleanup.DELETE, Duration.ofDays(8), "ingest-service"),
    SOCIAL_POSTS("social-posts", "brand/thread id", Cleanup.DELETE, Duration.ofDays(30), "sentiment-service"),
    SOCIAL_COMMENTS(
            "social-comments",
            "brand/thread id",
            Cleanup.DELETE,
            Duration.ofDays(30),
            "sentiment-service",
            "generation-service"),
    SOCIAL_MESSAGES(
            "social-messages",
            "brand/thread id",
            Cleanup.DELETE,
            Duration.ofDays(30),
            "sentiment-service",
            "generation-service"),
    SOCIAL_REACTIONS("social-reactions", "brand/thread id", Cleanup.DELETE, Duration.ofDays(30)),
    SENTIMENT_ESCALATIONS(
            "sentiment-escalations", "brand/thread id", Cleanup.DELETE, Duration.ofDays(2), "sentiment-service"),
    /** Outlives dead letters and the segments they lie in: who put a letter back finds it here. */
    SENTIMENT_RETRIES("sentiment-retries", "brand/thread id", Cleanup.DELETE, Duration.ofDays(60), "sentiment-service"),
    SOCIAL_SENTIMENTS(
            "social-sentiments",
            "brand/thread id",
            Cleanup.DELETE,
            Duration.ofDays(30),
            "generation-service",
            "trends-service"),
    SOCIAL_REPLIES("social-replies", "brand/thread id", Cleanup.DELETE, Duration.ofDays(90)),
    TRENDS_ITEMS("trends-items", "brand", Cleanup.DELETE, Duration.ofDays(30), "trends-service"),
    SOCIAL_CONTENT("social-content", "brand", Cleanup.DELETE, Duration.ofDays(90)),
    SOCIAL_TRENDS("social-trends", "brand", Cleanup.DELETE, Duration.ofDays(90), "trends-service"),
    SOCIAL_ALERTS("social-alerts", "brand", Cleanup.DELETE, Duration.ofDays(90)),
    INGEST_CURSORS("ingest-cursors", "connection", Cleanup.COMPACT, Duration.ofMillis(-1)),
    SENTIMENT_CORRECTIONS("sentiment-corrections", "brand/item id", Cleanup.COMPACT, Duration.ofMillis(-1)),
    SENTIMENT_MODELS("sentiment-models", "brand, or brand/version", Cleanup.COMPACT, Duration.ofMillis(-1));

    /** Largest record on any topic, in bytes: an inbox record may hold the largest body of a door (3 MiB) twice. */
    public static final int RECORD_BYTES_MAX = 8 * 1024 * 1024;

    private static final int PARTITIONS = 6;
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private final String topicName;
    private final String key;
    private final Cleanup cleanup;
    private final Duration retention;
    private final List<String> readers;

    Topic(String topicName, String key, Cleanup cleanup, Duration retention, String... readers) {
        this.topicName = topicName;
        this.key = key;
        this.cleanup = cleanup;
        this.retention = retention;
        this.readers = List.of(readers);
    }

    /** The topic's name on the broker, in kebab-case; also the channel's. */
    public String topicName() {
        return topicName;
    }

    /** What its records are keyed by, in words. */
    public String key() {
        return key;
    }

    /** Services that read it, and so have a dead-letter topic beside it. */
    public List<String> readers() {
        return readers;
    }

    /** Name of the topic for what {@code service} could not process of this one. */
    public String deadLetterFor(String service) {
        if (!readers.contains(service)) {
            throw new IllegalArgumentException(
                    service + " does not read " + topicName + ", so it has no dead letters of it");
        }
        return topicName + "-" + service + "-dlq";
    }

    /** The topic of that name. */
    public static Optional<Topic> named(String name) {
        return Arrays.stream(values()).filter(t -> t.topicName.equals(name)).findFirst();
    }

    /** Every topic to create, dead-letter topics included. */
    public static List<Definition> definitions() {
        return Arrays.stream(values())
                .flatMap(t -> Stream.concat(
                        Stream.of(new Definition(t.topicName, PARTITIONS, t.cleanup, t.retention)),
                        t.readers.stream()
                                .map(service -> new Definition(
                                        t.deadLetterFor(service), 1, Cleanup.DELETE, DEAD_LETTER_RETENTION))))
                .toList();
    }

    /** The broker's cleanup policy. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /**
     * What a broker is asked to create.
     *
     * @param retention how long records stay; negative for ever
     */
    public record Definition(String name, int partitions, Cleanup cleanup, Duration retention) {

        /** The topic-level settings of Kafka. */
        public Map<String, String> settings() {
            return Map.of(
                    "cleanup.policy", cleanup.name().toLowerCase(java.util.Locale.ROOT),
                    "retention.ms", Long.toString(retention.toMillis()),
                    "max.message.bytes", Integer.toString(RECORD_BYTES_MAX));
        }
    }
}
