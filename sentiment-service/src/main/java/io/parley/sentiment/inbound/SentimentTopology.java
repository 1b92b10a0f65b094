package io.parley.sentiment.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.contract.Verb;
import io.parley.sentiment.domain.Ruling;
import io.parley.sentiment.domain.fast.FastClassifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/** The first stage: every item gets its fast score, which is final where it is sure and escalated where it is not. */
@ApplicationScoped
class SentimentTopology {

    static final String SERVICE = "sentiment-service";

    private static final Logger LOG = Logger.getLogger(SentimentTopology.class);
    private static final List<Topic> ITEMS =
            List.of(Topic.SOCIAL_POSTS, Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES, Topic.SENTIMENT_RETRIES);
    private static final String SOURCE = "items";
    private static final String STAGE = "fast-score";

    private final FastClassifier classifier;
    private final BrandScorings scorings;
    private final Accounting accounting;
    private final DegradedMeter degraded;

    SentimentTopology(
            FastClassifier classifier, BrandScorings scorings, Accounting accounting, DegradedMeter degraded) {
        this.classifier = classifier;
        this.scorings = scorings;
        this.accounting = accounting;
        this.degraded = degraded;
    }

    /** Not a proxied bean: Kafka Streams looks into the object itself. */
    @Produces
    @Singleton
    Topology topology() {
        String[] topics = ITEMS.stream().map(Topic::topicName).toArray(String[]::new);
        Topology topology = new Topology()
                .addSource(SOURCE, new StringDeserializer(), new ByteArrayDeserializer(), topics)
                .addProcessor(STAGE, FastStage::new, SOURCE);
        sink(topology, Topic.SOCIAL_SENTIMENTS.topicName());
        sink(topology, Topic.SENTIMENT_ESCALATIONS.topicName());
        ITEMS.forEach(topic -> sink(topology, topic.deadLetterFor(SERVICE)));
        return topology;
    }

    /** A sink has the name of its topic. */
    private static void sink(Topology topology, String topic) {
        topology.addSink(topic, topic, new StringSerializer(), new ByteArraySerializer(), STAGE);
    }

    private final class FastStage extends ContextualProcessor<String, byte[], String, byte[]> {

        @Override
        public void process(Record<String, byte[]> record) {
            RecordMetadata from = context().recordMetadata().orElseThrow();
            Topic topic = Topic.named(from.topic()).orElseThrow();
            accounting.received(topic);
            Event<Item> event;
            Ruling ruling;
            try {
                event = Promised.event(record.headers(), record.value(), Item.class, item -> item);
                Item item = event.data();
                ruling = Ruling.on(verb(event), item, classifier, scorings.of(item.brand()));
            } catch (UnreadableEventException e) {
                bury(record, from, topic, "unreadable", String.valueOf(e.getMessage()));
                return;
            } catch (RuntimeException e) {
                // One text that the classifier chokes on must not stop all others.
                bury(record, from, topic, "failed", e.toString());
                return;
            }
            apply(ruling, event, topic);
        }

        private void apply(Ruling ruling, Event<Item> event, Topic topic) {
            Item item = event.data();
            switch (ruling) {
                case Ruling.Score score -> {
                    emit(event, topic, EventType.SENTIMENT_SCORED, new SentimentScored(item, score.sentiment()));
                    degraded.count(score.sentiment());
                }
                case Ruling.Escalate escalate ->
                    emit(event, topic, EventType.SENTIMENT_ESCALATED, new SentimentEscalated(item, escalate.fast()));
                case Ruling.Withdraw withdraw ->
                    emit(event, topic, EventType.SENTIMENT_WITHDRAWN, new SentimentWithdrawn(item));
                case Ruling.Skip skip -> accounting.skipped(topic, skip.reason());
            }
        }

        private void emit(Event<Item> cause, Topic topic, EventType type, Object data) {
            Item item = cause.data();
            long now = context().currentSystemTimeMs();
            try (Tracing.Hop hop = Tracing.hop(STAGE, cause.traceparent())) {
                Event<?> event = Event.about(item, type, Instant.ofEpochMilli(now), hop.traceparent(), data);
                ProducerRecord<String, byte[]> out = EventCodec.write(event, item.threadKey(), now);
                context().forward(new Record<>(out.key(), out.value(), now, out.headers()), out.topic());
            }
            accounting.emitted(topic);
        }

        private void bury(Record<String, byte[]> record, RecordMetadata from, Topic topic, String word, String reason) {
            LOG.warnf(
                    "item dead-lettered, topic=%s, partition=%d, offset=%d, reason=%s",
                    from.topic(), from.partition(), from.offset(), reason);
            Record<String, byte[]> dead = record.withTimestamp(context().currentSystemTimeMs())
                    .withHeaders(DeadLetter.mark(
                            new RecordHeaders(record.headers()),
                            reason,
                            from.topic(),
                            from.partition(),
                            from.offset()));
            context().forward(dead, topic.deadLetterFor(SERVICE));
            accounting.deadLettered(topic, word);
        }

        private static Verb verb(Event<Item> event) {
            return Verb.valueOf(event.type().verb().toUpperCase(Locale.ROOT));
        }
    }
}
