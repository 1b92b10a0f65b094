package io.parley.generation.inbound.stream;

import io.parley.chassis.Accounting;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.generation.outbound.deadletter.DeadLetterPublisher;
import io.parley.generation.outbound.store.HoldEndedException;
import io.parley.generation.outbound.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * The way of every record through this service: read, worked in one transaction, counted, and acknowledged by returning.
 * A poison pill goes to the dead-letter topic and its neighbours go on; while the database or the broker is away the
 * record waits. Records may come twice, their effects do not.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Transactions transactions;
    private final DeadLetterPublisher deadLetters;
    private final Accounting accounting;

    Intake(Transactions transactions, DeadLetterPublisher deadLetters, Accounting accounting) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.accounting = accounting;
    }

    /**
     * Takes a record through {@code work}, which runs in a transaction and may run again.
     *
     * @throws HoldEndedException when the process stops first; the record then stays unacknowledged
     */
    void take(ConsumerRecord<String, byte[]> record, Function<Event<?>, Taken> work) {
        Topic topic = Topic.named(record.topic()).orElseThrow();
        Taken taken = process(record, topic, work);
        accounting.received(topic);
        switch (taken) {
            case Taken.Worked() -> accounting.emitted(topic);
            case Taken.Skipped(String reason) -> accounting.skipped(topic, reason);
            case Taken.Dead(String reason) -> accounting.deadLettered(topic, reason);
        }
    }

    private Taken process(ConsumerRecord<String, byte[]> record, Topic topic, Function<Event<?>, Taken> work) {
        try {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            return transactions.hold(() -> work.apply(event));
        } catch (HoldEndedException e) {
            throw e;
        } catch (UnreadableEventException e) {
            return bury(record, topic, "unreadable", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("record could not be processed", e);
            return bury(record, topic, "unexpected", e.getClass().getName());
        }
    }

    private Taken bury(ConsumerRecord<String, byte[]> record, Topic topic, String reason, String sentence) {
        LOG.warnf(
                "record goes to the dead-letter topic topic=%s partition=%d offset=%d reason=%s",
                topic.topicName(), record.partition(), record.offset(), reason);
        transactions.hold("dead letter", () -> deadLetters.publish(record, topic, sentence));
        return new Taken.Dead(reason);
    }
}
