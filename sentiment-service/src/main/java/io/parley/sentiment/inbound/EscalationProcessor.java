package io.parley.sentiment.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.Escalation;
import io.parley.sentiment.domain.Judgement;
import io.parley.sentiment.domain.ModelAnswer;
import io.parley.sentiment.outbound.OllamaSentimentModel;
import io.parley.sentiment.outbound.ScoresPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final OllamaSentimentModel model;
    private final Accounting accounting;
    private final MeterRegistry metrics;

    EscalationProcessor(
            SentimentConfig config, OllamaSentimentModel model, Accounting accounting, MeterRegistry metrics) {
        this.config = config;
        this.model = model;
        this.accounting = accounting;
        this.metrics = metrics;
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
        List<Judgement> judgements = judge(escalations);
        judgements.forEach(judgement -> out.add(scored(judgement)));
        publisher.publish(out, records.nextOffsets(), group);
        account(records.count(), judgements);
    }

    private List<Judgement> judge(List<Escalation> escalations) {
        List<Judgement> judgements = new ArrayList<>();
        Deque<List<Escalation>> waiting = new ArrayDeque<>(Escalation.byBrand(escalations));
        while (!waiting.isEmpty()) {
            List<Escalation> batch = new ArrayList<>(waiting.pop());
            Instant now = Instant.now();
            List<Escalation> late = batch.stream()
                    .filter(escalation -> !escalation.leavesTimeFor(config.modelTimeout(), now))
                    .toList();
            judgements.addAll(degraded(late, Degraded.DEADLINE));
            batch.removeAll(late);
            if (batch.isEmpty()) {
                continue;
            }
            switch (model.judge(batch.stream().map(Escalation::item).toList())) {
                case ModelAnswer.Judged judged -> judgements.addAll(byModel(batch, judged));
                case ModelAnswer.Failed failed -> judgements.addAll(degraded(batch, failed.reason()));
                case ModelAnswer.Mismatched mismatched -> {
                    if (batch.size() == 1) {
                        judgements.addAll(degraded(batch, Degraded.MODEL_MISMATCH));
                    } else {
                        // One item that confuses the model must not cost the others their verdict.
                        int half = batch.size() / 2;
                        waiting.push(batch.subList(half, batch.size()));
                        waiting.push(batch.subList(0, half));
                    }
                }
            }
        }
        return judgements;
    }

    private Escalation read(ConsumerRecord<String, byte[]> record) {
        Event<SentimentEscalated> event =
                Promised.event(record.headers(), record.value(), SentimentEscalated.class, SentimentEscalated::item);
        if (event.data().fast() == null) {
            throw new UnreadableEventException("escalation " + event.id() + " has no fast score to fall back to");
        }
        return new Escalation(event, Instant.ofEpochMilli(record.timestamp()).plus(config.deadline()));
    }

    private static List<Judgement> byModel(List<Escalation> batch, ModelAnswer.Judged judged) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            judgements.add(new Judgement(batch.get(i), judged.verdicts().get(i).byModel(judged.model())));
        }
        return judgements;
    }

    private static List<Judgement> degraded(List<Escalation> batch, Degraded reason) {
        return batch.stream()
                .map(escalation -> new Judgement(escalation, reason.fallBackTo(escalation.fast())))
                .toList();
    }

    private static ProducerRecord<String, byte[]> scored(Judgement judgement) {
        Event<SentimentEscalated> cause = judgement.escalation().event();
        Instant now = Instant.now();
        try (Tracing.Hop hop = Tracing.hop("model-score", cause.traceparent())) {
            SentimentScored data = new SentimentScored(cause.data().item(), judgement.sentiment());
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

    private void account(int records, List<Judgement> judgements) {
        for (int i = 0; i < records; i++) {
            accounting.received(IN);
        }
        for (Judgement judgement : judgements) {
            accounting.emitted(IN);
            String degraded = judgement.sentiment().degraded();
            if (degraded != null) {
                metrics.counter("parley.sentiment.degraded", "reason", degraded).increment();
            }
        }
        for (int i = judgements.size(); i < records; i++) {
            accounting.deadLettered(IN, "unreadable");
        }
    }
}
