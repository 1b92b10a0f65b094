package io.parley.chassis.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.streams.KafkaStreams;

/** Whether the topology is running; a service decides whether that is part of its readiness. */
@ApplicationScoped
public class StreamsReadiness {

    private final Instance<KafkaStreams> streams;

    StreamsReadiness(Instance<KafkaStreams> streams) {
        this.streams = streams;
    }

    /** The state of Kafka Streams, such as {@code RUNNING}. */
    public String state() {
        return streams.isResolvable() ? streams.get().state().name() : "ABSENT";
    }

    /** Whether records are being processed. */
    public boolean running() {
        return state().equals(KafkaStreams.State.RUNNING.name());
    }
}
