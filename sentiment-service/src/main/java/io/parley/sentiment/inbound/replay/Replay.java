package io.parley.sentiment.inbound.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.outbound.ScoresPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Puts dead letters that can be read now on {@code sentiment-retries}, which the first stage of sentiment reads and nobody
 * else. A record there names the letter that it was made of, so it is effect and memory in one, and no run can do twice
 * what an earlier one did.
 */
public final class Replay {

    /** One at a time: whoever opens a publisher of this id ends the run of the one before. */
    public static final String TRANSACTIONAL_ID = "sentiment-service-replay-dlq";

    private static final int BATCH = 200;
    private static final String ID = "ce_id";

    private final Map<String, Object> kafka;
    private final Selection selection;
    private final Instant liveSince;
    private final RepairTally tally = new RepairTally();

    /**
     * @param kafka how to reach the broker
     * @param liveFor items older than that are history
     */
    public Replay(Map<String, Object> kafka, Selection selection, Duration liveFor) {
        this.kafka = kafka;
        this.selection = selection;
        this.liveSince = Instant.now().minus(liveFor);
    }

    /** Only says what would be done. */
    public RepairTally dryRun() {
        plan().forEach(letter -> tally.repaired());
        return tally;
    }

    /** Does it. */
    public RepairTally run() {
        // First of all: what a run that is ended by this one has committed is then there to be seen.
        try (ScoresPublisher publisher = ScoresPublisher.open(kafka, TRANSACTIONAL_ID)) {
            Set<Position> planned = plan();
            List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
            eachLetter(letter -> {
                Position position = Position.of(letter);
                if (planned.remove(position)) {
                    batch.add(retry(position, repair(letter)));
                }
                if (batch.size() == BATCH || (planned.isEmpty() && !batch.isEmpty())) {
                    publisher.publish(batch);
                    batch.forEach(sent -> tally.repaired());
                    batch.clear();
                }
                return !planned.isEmpty();
            });
            return tally;
        }
    }

    /** The letters to put back. */
    private Set<Position> plan() {
        Set<String> before = putBackBefore();
        Map<String, Position> letters = new LinkedHashMap<>();
        eachLetter(letter -> {
            Position position = Position.of(letter);
            if (before.contains(position.wireName())) {
                tally.repairedBefore();
                return true;
            }
            try {
                String finalId = repair(letter).finalId();
                if (letters.putIfAbsent(finalId, position) != null) {
                    tally.scoredAlready();
                }
            } catch (UnreadableEventException e) {
                tally.unreadable(position, String.valueOf(e.getMessage()));
            }
            return letters.size() < selection.limit();
        });
        dropScored(letters);
        return new HashSet<>(letters.values());
    }

    private Set<String> putBackBefore() {
        Set<String> before = new HashSet<>();
        CommittedRecords.read(kafka, Topic.SENTIMENT_RETRIES.topicName(), record -> {
            Header letter = record.headers().lastHeader(DeadLetter.PUT_BACK);
            if (letter != null) {
                before.add(new String(letter.value(), UTF_8));
            }
            return true;
        });
        return before;
    }

    /** An item version whose final event is out must not get a second one. */
    private void dropScored(Map<String, Position> letters) {
        if (letters.isEmpty()) {
            return;
        }
        CommittedRecords.read(kafka, Topic.SOCIAL_SENTIMENTS.topicName(), record -> {
            Header id = record.headers().lastHeader(ID);
            if (id != null && letters.remove(new String(id.value(), UTF_8)) != null) {
                tally.scoredAlready();
            }
            return !letters.isEmpty();
        });
    }

    private void eachLetter(Predicate<ConsumerRecord<String, byte[]>> reader) {
        for (String topic : selection.topics()) {
            boolean[] more = {true};
            CommittedRecords.read(kafka, topic, letter -> {
                more[0] = !selection.takes(Position.of(letter)) || reader.test(letter);
                return more[0];
            });
            if (!more[0]) {
                return;
            }
        }
    }

    private Repair repair(ConsumerRecord<String, byte[]> letter) {
        return selection
                .replacement()
                .map(Repair::by)
                .orElseGet(() -> Repair.of(letter.headers(), letter.value()))
                .aged(liveSince);
    }

    private static ProducerRecord<String, byte[]> retry(Position letter, Repair repair) {
        Instant now = Instant.now();
        Item item = repair.item();
        ProducerRecord<String, byte[]> event = EventCodec.write(
                Event.of(item, repair.verb(), now, repair.traceparent()), item.threadKey(), now.toEpochMilli());
        event.headers().add(DeadLetter.PUT_BACK, letter.wireName().getBytes(UTF_8));
        return new ProducerRecord<>(
                Topic.SENTIMENT_RETRIES.topicName(),
                null,
                event.timestamp(),
                event.key(),
                event.value(),
                event.headers());
    }
}
