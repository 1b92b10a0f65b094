package io.parley.localstack.watch;

import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The accounting identity of each stage, recomputed from the topics by event id: received = emitted + skipped +
 * dead-lettered + waiting, and nothing twice.
 */
public final class Accounts {

    private static final List<Topic> CLEAN =
            List.of(Topic.SOCIAL_POSTS, Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES, Topic.SOCIAL_REACTIONS);

    private final Map<Topic, Set<String>> ids = new TreeMap<>();
    private final Map<String, Long> dead = new TreeMap<>();
    private final Set<String> visibility = new HashSet<>();
    private final Set<String> historyScores = new HashSet<>();
    private final Set<String> ownScores = new HashSet<>();
    private final Set<String> withdrawals = new HashSet<>();
    private final List<String> twice = new ArrayList<>();
    private final Map<Topic, Long> unreadable = new TreeMap<>();
    private long inboxRecords;
    private long putBack;
    private long deadAtTheDoor;

    Accounts() {}

    /**
     * One stage.
     *
     * @param received records taken on, or distinct events where the stage before is exactly-once
     * @param waiting not yet accounted for: lag, as long as the stage is running
     */
    public record Stage(
            String name, long received, long emitted, Map<String, Long> skipped, long deadLettered, long waiting) {

        /** Whether nothing came out that did not come in; {@code waiting} is zero once the stage has caught up. */
        public boolean holds() {
            return waiting >= 0;
        }
    }

    /**
     * All stages.
     *
     * @param scored item versions with a score, for the stage whose accounts are in a database
     * @param scoresBuried scores that generation could not read
     * @param twice event ids that stand more than once on a topic where they must stand once
     */
    public record Statement(List<Stage> stages, long scored, long scoresBuried, List<String> twice) {

        public boolean holds() {
            return twice.isEmpty() && stages.stream().allMatch(Stage::holds);
        }

        /** Whether every record is accounted for. */
        public boolean settled() {
            return holds() && stages.stream().allMatch(stage -> stage.waiting() == 0);
        }
    }

    /** Reads the topics from their beginning and draws up the statement. */
    public static Statement draw(String bootstrapServers) {
        Accounts accounts = new Accounts();
        List<String> topics = Stream.concat(
                        Stream.of(
                                Topic.INGEST_INBOX,
                                Topic.SENTIMENT_RETRIES,
                                Topic.SOCIAL_SENTIMENTS,
                                Topic.SOCIAL_REPLIES,
                                Topic.TRENDS_ITEMS),
                        CLEAN.stream())
                .map(Topic::topicName)
                .toList();
        List<String> deadLetters = Topic.definitions().stream()
                .map(Topic.Definition::name)
                .filter(name -> name.endsWith("-dlq"))
                .toList();
        TopicScan.all(bootstrapServers, topics, accounts::take);
        TopicScan.all(bootstrapServers, deadLetters, accounts::takeDead);
        return accounts.statement();
    }

    void take(ConsumerRecord<String, byte[]> record) {
        Topic topic = Topic.named(record.topic()).orElseThrow();
        if (topic == Topic.SENTIMENT_RETRIES) {
            // A letter that dies again and is put back again has the same id each time.
            putBack++;
            return;
        }
        try {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            inboxRecords += topic == Topic.INGEST_INBOX ? 1 : 0;
            boolean first = ids.computeIfAbsent(topic, t -> new HashSet<>()).add(event.id());
            if (!first && topic != Topic.INGEST_INBOX) {
                twice.add(record.topic() + " " + event.id());
            }
            classify(event);
        } catch (UnreadableEventException e) {
            unreadable.merge(topic, 1L, Long::sum);
        }
    }

    private void classify(Event<?> event) {
        String verb = event.type().verb();
        if (event.data() instanceof Item item
                && CLEAN.contains(item.kind().topic())
                && (verb.equals("hidden") || verb.equals("shown"))) {
            visibility.add(event.id());
        }
        if (event.data() instanceof SentimentScored scored) {
            if (scored.item().history()) {
                historyScores.add(event.id());
            } else if (scored.item().own()) {
                ownScores.add(event.id());
            }
        }
        if (verb.equals("withdrawn")) {
            withdrawals.add(event.id());
        }
    }

    void takeDead(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader(DeadLetter.TOPIC) != null) {
            dead.merge(record.topic(), 1L, Long::sum);
        } else {
            deadAtTheDoor++;
        }
    }

    Statement statement() {
        long scored = count(Topic.SOCIAL_SENTIMENTS) - withdrawals.size();
        long buried = deadOf(Topic.SOCIAL_SENTIMENTS, "generation-service");
        return new Statement(List.of(ingest(), sentiment(), trends()), scored, buried, List.copyOf(twice));
    }

    private Stage ingest() {
        Set<String> clean = new HashSet<>();
        CLEAN.forEach(topic -> clean.addAll(ids.getOrDefault(topic, Set.of())));
        Set<String> inbox = ids.getOrDefault(Topic.INGEST_INBOX, Set.of());
        // A fuller second copy goes on as an edit, under an id that the inbox does not have.
        long completions = clean.stream()
                .filter(id -> id.contains("/edited/") && !inbox.contains(id))
                .count();
        return stage(
                "ingest",
                inboxRecords + unreadable(Topic.INGEST_INBOX) + deadAtTheDoor,
                clean.size(),
                Map.of("redelivered", inboxRecords - inbox.size() - completions),
                deadOf(Topic.INGEST_INBOX, "ingest-service") + deadAtTheDoor);
    }

    private Stage sentiment() {
        long received = putBack
                + Stream.of(Topic.SOCIAL_POSTS, Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES)
                        .mapToLong(topic -> count(topic) + unreadable(topic))
                        .sum();
        long buried = Stream.of(
                        Topic.SOCIAL_POSTS,
                        Topic.SOCIAL_COMMENTS,
                        Topic.SOCIAL_MESSAGES,
                        Topic.SENTIMENT_RETRIES,
                        Topic.SENTIMENT_ESCALATIONS)
                .mapToLong(topic -> deadOf(topic, "sentiment-service"))
                .sum();
        long reactions = ids.getOrDefault(Topic.SOCIAL_REACTIONS, Set.of()).stream()
                .filter(visibility::contains)
                .count();
        return stage(
                "sentiment",
                received,
                count(Topic.SOCIAL_SENTIMENTS),
                Map.of("visibility", visibility.size() - reactions),
                buried);
    }

    private Stage trends() {
        long collected = ids.getOrDefault(Topic.TRENDS_ITEMS, Set.of()).stream()
                .filter(id -> id.contains("/collected/"))
                .count();
        return stage(
                "trends",
                count(Topic.SOCIAL_SENTIMENTS),
                collected,
                Map.of(
                        "history", (long) historyScores.size(),
                        "own", (long) ownScores.size(),
                        "withdrawn", (long) withdrawals.size()),
                deadOf(Topic.SOCIAL_SENTIMENTS, "trends-service"));
    }

    private static Stage stage(String name, long received, long emitted, Map<String, Long> skipped, long buried) {
        long waiting = received
                - emitted
                - buried
                - skipped.values().stream().mapToLong(Long::longValue).sum();
        return new Stage(name, received, emitted, new TreeMap<>(skipped), buried, waiting);
    }

    private long count(Topic topic) {
        return ids.getOrDefault(topic, Set.of()).size();
    }

    private long unreadable(Topic topic) {
        return unreadable.getOrDefault(topic, 0L);
    }

    private long deadOf(Topic topic, String service) {
        return dead.getOrDefault(topic.deadLetterFor(service), 0L);
    }
}
