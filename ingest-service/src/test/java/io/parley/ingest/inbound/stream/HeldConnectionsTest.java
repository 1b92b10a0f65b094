package io.parley.ingest.inbound.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Topic;
import io.parley.ingest.outbound.CursorKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, by turns assigned the partitions, with no broker between them. */
class HeldConnectionsTest {

    private static final String TOPIC = Topic.INGEST_CURSORS.topicName();
    private static final int PARTITIONS = 6;
    private static final String HARBOUR = "harbour-youtube";
    private static final String TIDEWATER = "tidewater-youtube";

    private final List<String> told = new ArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final HeldConnections connections =
            new HeldConnections(consumer, Map.of(HARBOUR, new Told(), TIDEWATER, new Told()));

    @BeforeEach
    void start() {
        consumer.updatePartitions(
                TOPIC,
                IntStream.range(0, PARTITIONS)
                        .mapToObj(i -> new PartitionInfo(TOPIC, i, null, null, null))
                        .toList());
        consumer.updateBeginningOffsets(offsets(Map.of()));
        consumer.updateEndOffsets(offsets(Map.of()));
        connections.start();
    }

    @Test
    void theTwoConnectionsLieOnDifferentPartitions() {
        assertThat(partition(HARBOUR)).isNotEqualTo(partition(TIDEWATER));
    }

    @Test
    void connectionIsHeldWithThePartitionOfItsName() {
        consumer.rebalance(List.of(partition(HARBOUR)));
        poll();
        assertThat(told).containsExactly("held harbour-youtube {}");
    }

    @Test
    void stateIsTheNewestOfEachPartAndKnownBeforeAnythingIsDone() {
        consumer.updateEndOffsets(offsets(Map.of(partition(HARBOUR), 6L)));
        consumer.rebalance(List.of(partition(HARBOUR)));
        record(0, HARBOUR + "/UC1", "{\"n\":1}");
        record(1, HARBOUR + "/UC2", "{\"n\":2}");
        record(2, HARBOUR + "/UC1", "{\"n\":3}");
        poll();
        assertThat(told).isEmpty();

        record(3, HARBOUR + "/UC2", null);
        record(4, HARBOUR, "no json");
        record(5, "somebody-else", "{\"n\":4}");
        poll();
        assertThat(told).containsExactly("held harbour-youtube {UC1={\"n\":3}}");
    }

    @Test
    void whatAnyReplicaRecordsReachesTheHolder() {
        consumer.rebalance(List.of(partition(HARBOUR)));
        poll();
        record(0, HARBOUR + "/UC1", "{\"n\":1}");
        record(1, HARBOUR, null);
        record(2, "somebody-else", "{\"n\":4}");
        poll();
        assertThat(told)
                .containsExactly(
                        "held harbour-youtube {}",
                        "recorded harbour-youtube UC1 {\"n\":1}",
                        "recorded harbour-youtube  null");
    }

    @Test
    void connectionGoesToTheReplicaThatTakesOver() {
        consumer.rebalance(List.of(partition(HARBOUR), partition(TIDEWATER)));
        poll();
        told.clear();
        consumer.rebalance(List.of(partition(TIDEWATER)));
        poll();
        assertThat(told).containsExactly("released harbour-youtube");

        consumer.updateEndOffsets(offsets(Map.of(partition(HARBOUR), 1L)));
        consumer.rebalance(List.of(partition(HARBOUR), partition(TIDEWATER)));
        record(0, HARBOUR + "/UC1", "{\"n\":1}");
        poll();
        assertThat(told).containsExactly("released harbour-youtube", "held harbour-youtube {UC1={\"n\":1}}");
    }

    @Test
    void everythingIsReleasedOnceAtTheEnd() {
        consumer.rebalance(List.of(partition(HARBOUR), partition(TIDEWATER)));
        poll();
        told.clear();
        connections.releaseAll();
        connections.releaseAll();
        assertThat(told).containsExactlyInAnyOrder("released harbour-youtube", "released tidewater-youtube");
    }

    private void poll() {
        connections.poll(Duration.ZERO);
    }

    private void record(long offset, String key, @Nullable String value) {
        consumer.addRecord(new ConsumerRecord<>(
                TOPIC, partition(HARBOUR).partition(), offset, key, value == null ? null : value.getBytes(UTF_8)));
    }

    private static TopicPartition partition(String connection) {
        return new TopicPartition(TOPIC, CursorKey.partition(connection, PARTITIONS));
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, Long> others) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        IntStream.range(0, PARTITIONS).forEach(i -> offsets.put(new TopicPartition(TOPIC, i), 0L));
        offsets.putAll(others);
        return offsets;
    }

    private final class Told implements ConnectionWork {

        @Override
        public boolean serves(BrandsConfig.Connection connection) {
            return true;
        }

        @Override
        public void held(String connection, Map<String, JsonNode> states) {
            told.add("held " + connection + " " + new TreeMap<>(states));
        }

        @Override
        public void recorded(String connection, String part, @Nullable JsonNode state) {
            told.add("recorded " + connection + " " + part + " " + state);
        }

        @Override
        public void released(String connection) {
            told.add("released " + connection);
        }
    }
}
