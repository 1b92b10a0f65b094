package io.parley.sentiment.inbound.brand;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.level.ScoredItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The newest score of each item of a brand that was written since a time. */
public final class RecentScores {

    /** More would not fit into memory. */
    static final int ITEMS_MAX = 200_000;

    private final String brand;
    private final Instant since;
    private final Map<String, Entry> byItem = new HashMap<>();

    /** The parts of {@link Item#BY_VERSION_AGE}; whole items would fill the memory. */
    private record Age(Instant writtenAt, boolean edit, Instant receivedAt) {
        static final Comparator<Age> OLDEST_FIRST =
                Comparator.comparing(Age::writtenAt).thenComparing(Age::edit).thenComparing(Age::receivedAt);

        static Age of(Item item) {
            return new Age(item.writtenAt(), !item.version().equals(Item.FIRST_VERSION), item.receivedAt());
        }
    }

    private enum Fate {
        SCORED,
        UNSUPPORTED,
        OWN,
        WITHDRAWN
    }

    private record Entry(
            @Nullable Age age, Fate fate, @Nullable ScoredItem score) {}

    RecentScores(String brand, Instant since) {
        this.brand = brand;
        this.since = since;
    }

    /** What the topic has now. */
    public static RecentScores read(Map<String, Object> kafka, String brand, Instant since) {
        RecentScores scores = new RecentScores(brand, since);
        // An item is scored after it was written, so nothing before that time is missed.
        CommittedRecords.read(kafka, Topic.SOCIAL_SENTIMENTS.topicName(), since, record -> {
            scores.take(record);
            return true;
        });
        return scores;
    }

    /** Scores that say something. */
    public List<ScoredItem> scored() {
        return byItem.values().stream()
                .map(Entry::score)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Items in a language that is not scored here. */
    public long unsupported() {
        return count(Fate.UNSUPPORTED);
    }

    /** Items by the brand itself. */
    public long own() {
        return count(Fate.OWN);
    }

    /** Items that were deleted. */
    public long withdrawn() {
        return count(Fate.WITHDRAWN);
    }

    private long count(Fate fate) {
        return byItem.values().stream().filter(entry -> entry.fate() == fate).count();
    }

    void take(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null || !key.startsWith(brand + "/") || record.value() == null) {
            return;
        }
        try {
            switch (EventCodec.read(record.headers(), record.value()).data()) {
                case SentimentScored(Item item, Sentiment sentiment) when isMeant(item) -> take(item, sentiment);
                case SentimentWithdrawn(Item item)
                when isMeant(item) -> put(item, new Entry(null, Fate.WITHDRAWN, null));
                default -> {}
            }
        } catch (UnreadableEventException e) {
            // What is not of the contract is nobody's score.
        }
    }

    private boolean isMeant(Item item) {
        return item.brand().equals(brand) && !item.eventTime().isBefore(since);
    }

    private void take(Item item, Sentiment sentiment) {
        Entry known = byItem.get(item.itemKey());
        Age age = Age.of(item);
        if (known != null && (known.age() == null || Age.OLDEST_FIRST.compare(known.age(), age) > 0)) {
            return;
        }
        put(item, entry(item, age, sentiment));
    }

    private static Entry entry(Item item, Age age, Sentiment sentiment) {
        if (item.own()) {
            return new Entry(age, Fate.OWN, null);
        }
        if (Degraded.UNSUPPORTED.wireName().equals(sentiment.degraded())) {
            return new Entry(age, Fate.UNSUPPORTED, null);
        }
        Sentiment.Scores scores = sentiment.scores();
        return new Entry(age, Fate.SCORED, new ScoredItem(sentiment.label(), new double[] {
            scores.positive(), scores.neutral(), scores.negative()
        }));
    }

    private void put(Item item, Entry entry) {
        byItem.put(item.itemKey(), entry);
        if (byItem.size() > ITEMS_MAX) {
            throw new IllegalArgumentException(
                    "The brand has more than " + ITEMS_MAX + " items since " + since + "; choose a later --since.");
        }
    }
}
