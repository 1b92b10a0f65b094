package io.parley.chassis;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The accounting identity of each stage, as Prometheus counters: received = emitted + skipped(reason) +
 * dead-lettered(reason). Counts hold per process; across restarts the identity is recomputed from the topics.
 */
@ApplicationScoped
public class Accounting {

    private static final String TOPIC = "topic";
    private static final String REASON = "reason";

    private final MeterRegistry registry;

    public Accounting(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A record of {@code topic} was taken on. */
    public void received(Topic topic) {
        registry.counter("parley.records.received", TOPIC, topic.topicName()).increment();
    }

    /** A record of {@code topic} became what the stage is there for. */
    public void emitted(Topic topic) {
        registry.counter("parley.records.emitted", TOPIC, topic.topicName()).increment();
    }

    /** A record of {@code topic} needed nothing more; {@code reason} is one of few fixed words. */
    public void skipped(Topic topic, String reason) {
        registry.counter("parley.records.skipped", TOPIC, topic.topicName(), REASON, reason)
                .increment();
    }

    /** A record of {@code topic} could not be processed; {@code reason} is one of few fixed words. */
    public void deadLettered(Topic topic, String reason) {
        registry.counter("parley.records.dead.lettered", TOPIC, topic.topicName(), REASON, reason)
                .increment();
    }
}
