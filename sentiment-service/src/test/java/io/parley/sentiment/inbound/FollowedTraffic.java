package io.parley.sentiment.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.sentiment.MadeUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What ingest writes about made-up items, edits, deletions and poison pills among them, and what is to come of it. */
final class FollowedTraffic {

    private static final String CLEAR = "I love this tea, it is wonderful";

    /** Each about another parcel: what the model has been asked before it is not asked again. */
    private static final String UNCLEAR = "Oh great, parcel %d has another delay. Just what I needed.";

    private static final List<Kind> KINDS = List.of(Kind.COMMENT, Kind.POST, Kind.MESSAGE);

    final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    final List<String> expected = new ArrayList<>();
    int skipped;
    int dead;

    private final Random chance;

    FollowedTraffic(int items, long seed) {
        chance = new Random(seed);
        for (int i = 0; i < items; i++) {
            life("item-" + i);
        }
    }

    /** Created, perhaps edited, hidden or deleted, and sometimes something that nobody can read beside it. */
    private void life(String id) {
        Item item = MadeUp.of(KINDS.get(chance.nextInt(KINDS.size())), id, text());
        say(item, Verb.CREATED, EventType.SENTIMENT_SCORED);
        if (chance.nextInt(4) == 0) {
            say(MadeUp.edited(id, text()).withKind(item.kind()), Verb.EDITED, EventType.SENTIMENT_SCORED);
        }
        if (chance.nextInt(8) == 0) {
            records.add(write(item, Verb.HIDDEN));
            skipped++;
        }
        if (chance.nextInt(6) == 0) {
            say(item, Verb.DELETED, EventType.SENTIMENT_WITHDRAWN);
        }
        if (chance.nextInt(20) == 0) {
            records.add(new ProducerRecord<>(
                    Topic.SOCIAL_COMMENTS.topicName(), item.threadKey(), "not an event".getBytes(UTF_8)));
            dead++;
        }
    }

    private void say(Item item, Verb verb, EventType last) {
        records.add(write(item, verb));
        expected.add(Versions.eventId(item.brand(), item.id(), last.verb(), item.version()));
    }

    private static ProducerRecord<String, byte[]> write(Item item, Verb verb) {
        Instant now = Instant.now();
        return EventCodec.write(Event.of(item, verb, now, null), item.threadKey(), now.toEpochMilli());
    }

    private String text() {
        return chance.nextInt(5) < 2 ? UNCLEAR.formatted(chance.nextInt(1_000_000)) : CLEAR;
    }
}
