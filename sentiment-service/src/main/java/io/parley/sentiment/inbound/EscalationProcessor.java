package io.parley.sentiment.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Escalation;
import io.parley.sentiment.domain.question.Question;
import io.parley.sentiment.outbound.ScoresPublisher;
import io.parley.sentiment.outbound.model.ModelTier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** The second stage: asks the model about escalated items, and gives each its one final score before its deadline. */
@ApplicationScoped
class EscalationProcessor {

    private static final Logger LOG = Logger.getLogger(EscalationProcessor.class);
    private static final Topic IN = Topic.SENTIMENT_ESCALATIONS;

    private final SentimentConfig config;
    private final BrandScorings scorings;
    private final ModelTier model;
    private final Accounting accounting;
    private final DegradedMeter degraded;

    EscalationProcessor(
            SentimentConfig config,
            BrandScorings scorings,
            ModelTier model,
            Accounting accounting,
            DegradedMeter degraded) {
        this.config = config;
        this.scorings = scorings;
        this.model = model;
        this.accounting = accounting;
        this.degraded = degraded;
    }

    /** Turns a batch into final scores and dead letters, and commits them with the offsets of the batch. */
    void process(ConsumerRecords<String, byte[]> records, ConsumerGroupMetadata group, ScoresPublisher publisher) {
        List<Escalation> escalations = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> out = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                escalations.add(read(record));
            } catch (UnreadableEventException e) {
                out.add(dead(record, String.valueOf(e.getMessage())));
            }
        }
        // All model work comes before the transaction: an open one holds back everybody who reads the scores.
        List<Sentiment> scores =
                model.decide(escalations.stream().map(this::question).toList());
        for (int i = 0; i < escalations.size(); i++) {
            out.add(scored(escalations.get(i).event(), scores.get(i)));
        }
        publisher.publish(out, records.nextOffsets(), group);
        account(records.count(), scores);
    }

    private Question question(Escalation escalation) {
        Item item = escalation.item();
        return new Question(
                item.brand(),
                scorings.of(item.brand()).aspects(),
                item.text() == null ? "" : item.text(),
                item.language(),
                escalation.fast(),
                escalation.deadline());
    }

    private Escalation read(ConsumerRecord<String, byte[]> record) {
        Event<SentimentEscalated> event =
                Promised.event(record.headers(), record.value(), SentimentEscalated.class, SentimentEscalated::item);
        if (event.data().fast() == null) {
            throw new UnreadableEventException("escalation " + event.id() + " has no fast score to fall back to");
        }
        // A clock that goes ahead of ours must not make everybody wait.
        Instant now = Instant.now();
        Instant arrival = Instant.ofEpochMilli(record.timestamp());
        return new Escalation(event, (arrival.isAfter(now) ? now : arrival).plus(config.deadline()));
    }

    private static ProducerRecord<String, byte[]> scored(Event<SentimentEscalated> cause, Sentiment score) {
        Instant now = Instant.now();
        try (Tracing.Hop hop = Tracing.hop("model-score", cause.traceparent())) {
            SentimentScored data = new SentimentScored(cause.data().item(), score);
            return EventCodec.write(
                    Event.about(data.item(), EventType.SENTIMENT_SCORED, now, hop.traceparent(), data),
                    data.item().threadKey(),
                    now.toEpochMilli());
        }
    }

    private static ProducerRecord<String, byte[]> dead(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warnf(
                "escalation dead-lettered, topic=%s, partition=%d, offset=%d, reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
        return new ProducerRecord<>(
                IN.deadLetterFor(SentimentTopology.SERVICE),
                null,
                Instant.now().toEpochMilli(),
                record.key(),
                record.value(),
                DeadLetter.mark(
                        new RecordHeaders(record.headers()),
                        reason,
                        record.topic(),
                        record.partition(),
                        record.offset()));
    }

    private void account(int records, List<Sentiment> scores) {
        for (int i = 0; i < records; i++) {
            accounting.received(IN);
        }
        for (Sentiment score : scores) {
            accounting.emitted(IN);
            degraded.count(score);
        }
        for (int i = scores.size(); i < records; i++) {
            accounting.deadLettered(IN, "unreadable");
        }
    }
}
