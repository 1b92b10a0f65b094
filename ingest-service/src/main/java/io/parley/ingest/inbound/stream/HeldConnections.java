package io.parley.ingest.inbound.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import io.parley.ingest.outbound.CursorKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The connections of the partitions that this replica is assigned. A partition is read from its beginning to the end that
 * it had then, and only then are its connections held: with the newest state that anybody recorded.
 */
final class HeldConnections implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;
    private final Map<String, ConnectionWork> works;

    private final Map<TopicPartition, Restoring> restoring = new HashMap<>();
    private final Map<TopicPartition, Set<String>> held = new HashMap<>();

    /** @param works by connection */
    HeldConnections(Consumer<String, byte[]> consumer, Map<String, ConnectionWork> works) {
        this.consumer = consumer;
        this.works = works;
    }

    void start() {
        consumer.subscribe(List.of(Topic.INGEST_CURSORS.topicName()), this);
    }

    /** Takes what was recorded meanwhile. */
    void poll(Duration wait) {
        consumer.poll(wait).forEach(this::take);
        for (Map.Entry<TopicPartition, Restoring> entry : Map.copyOf(restoring).entrySet()) {
            if (consumer.position(entry.getKey()) >= entry.getValue().end()) {
                restoring.remove(entry.getKey());
                hold(entry.getKey(), entry.getValue());
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> restoring.put(partition, new Restoring(end, new HashMap<>())));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            restoring.remove(partition);
            Set<String> connections = held.remove(partition);
            if (connections != null) {
                connections.forEach(connection -> work(connection).released(connection));
            }
        }
    }

    /** Nothing is held any more, whatever became of the consumer. */
    void releaseAll() {
        onPartitionsRevoked(Set.copyOf(held.keySet()));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        CursorKey key = CursorKey.of(record.key() == null ? "" : record.key());
        if (!works.containsKey(key.connection())) {
            return;
        }
        JsonNode state = json(record.value()).orElse(null);
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Restoring before = restoring.get(partition);
        if (before != null) {
            before.take(key, state);
        } else if (held.getOrDefault(partition, Set.of()).contains(key.connection())) {
            work(key.connection()).recorded(key.connection(), key.part(), state);
        }
    }

    private void hold(TopicPartition partition, Restoring restored) {
        int partitions = consumer.partitionsFor(partition.topic()).size();
        Set<String> connections = works.keySet().stream()
                .filter(connection -> CursorKey.partition(connection, partitions) == partition.partition())
                .collect(Collectors.toSet());
        held.put(partition, connections);
        connections.forEach(connection ->
                work(connection).held(connection, restored.states().getOrDefault(connection, Map.of())));
    }

    private ConnectionWork work(String connection) {
        return Objects.requireNonNull(works.get(connection), "only connections with work are held");
    }

    /** What is no JSON is as good as nothing. */
    private static Optional<JsonNode> json(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.ofNullable(Json.MAPPER.readTree(value));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A partition that is being read.
     *
     * @param end the offset at which all is known
     * @param states by connection and part
     */
    private record Restoring(long end, Map<String, Map<String, JsonNode>> states) {

        void take(CursorKey key, @Nullable JsonNode state) {
            Map<String, JsonNode> parts = states.computeIfAbsent(key.connection(), _ -> new HashMap<>());
            if (state == null) {
                parts.remove(key.part());
            } else {
                parts.put(key.part(), state);
            }
        }
    }
}
