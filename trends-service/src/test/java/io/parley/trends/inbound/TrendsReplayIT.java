package io.parley.trends.inbound;

import static io.parley.localstack.testing.TopicReader.awaitRecords;
import static io.parley.localstack.testing.TopicReader.header;
import static io.parley.trends.TestItems.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.TrendWindow;
import io.parley.localstack.testing.KafkaResource;
import io.parley.trends.TestConfigs;
import io.parley.trends.TestItems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of {@code trends-items}: read again from its beginning, it gives the same closed windows. */
class TrendsReplayIT {

    private static final KafkaResource KAFKA = new KafkaResource();
    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final List<String> BRANDS = List.of("harbour", "attic", "quay", "loft");
    private static final List<String> WORDS =
            List.of("lid", "refund", "delivery", "straw", "#LeakyLid", "快递", "cold brew", "Gull Roasters", "包装");
    private static final int WAVES = 8;
    private static final Duration WAVE = Duration.ofMinutes(4);
    private static final int ITEMS_PER_WAVE = 60;

    private static String bootstrapServers = "";

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    // No ticks: on a slow machine one would close windows in the middle of a wave.
    private final TrendsTopology topology = new TrendsTopology(
            TestConfigs.trends(Map.of("parley.trends.quiet-after", "PT1H")),
            TestConfigs.brands(),
            new Accounting(metrics),
            metrics);

    @BeforeAll
    static void startKafka() {
        bootstrapServers = Objects.requireNonNull(KAFKA.start().get("kafka.bootstrap.servers"));
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.stop();
    }

    @Test
    void closedWindowsAreTheSameWhenRecomputed() throws Exception {
        createTopics();
        List<ConsumerRecord<String, byte[]>> items;
        Map<String, List<Closed>> live;
        try (KafkaStreams _ = started("live", topology.topology())) {
            items = playWaves();
            live = closedOn("social-trends");
        }
        assertThat(live.keySet()).containsExactlyInAnyOrderElementsOf(BRANDS);
        assertThat(live.values()).allSatisfy(windows -> assertThat(windows).hasSizeGreaterThanOrEqualTo(WAVES / 2));
        assertThat(metrics.find("parley.records.skipped").tag("reason", "late").counters())
                .as("the stream must be out of order, or this proves little")
                .isNotEmpty();

        try (KafkaStreams _ = started("replay", topology.count(new Topology(), "trends-items", "replayed"))) {
            assertThat(closedOn("replayed")).isEqualTo(live);
        }

        remake(items);
        try (KafkaStreams _ = started("remade", topology.count(new Topology(), "trends-items-remade", "recounted"))) {
            assertThat(closedOn("recounted")).isEqualTo(live);
        }
    }

    /**
     * Waves of items over all partitions, each shuffled and with stragglers of the waves before; the next comes when the
     * one before is on trends-items. The last closes all windows.
     */
    private static List<ConsumerRecord<String, byte[]>> playWaves() {
        Random random = new Random(7);
        int sent = 0;
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int wave = 0; wave < WAVES; wave++) {
                Instant from = TEN.plus(WAVE.multipliedBy(wave));
                List<Item> items = new ArrayList<>();
                for (int i = 0; i < ITEMS_PER_WAVE; i++) {
                    Instant at = i % 10 == 0
                            ? from.minusSeconds(random.nextInt(900))
                            : from.plusSeconds(random.nextInt(240));
                    String brand = BRANDS.get(random.nextInt(BRANDS.size()));
                    items.add(said(brand, "w" + wave + "i" + i, at, words(random)));
                    if (i % 15 == 0) {
                        items.add(TestItems.edited(brand, "w" + wave + "i" + i, at, words(random)));
                    }
                }
                Collections.shuffle(items, random);
                items.forEach(item -> send(producer, TestItems.onSentiments(item, label(random))));
                sent += items.size();
                producer.flush();
                awaitRecords(bootstrapServers, "trends-items", sent, record -> true);
            }
            for (String brand : BRANDS) {
                Instant end = TEN.plus(WAVE.multipliedBy(WAVES)).plus(Duration.ofHours(1));
                send(producer, TestItems.onSentiments(said(brand, "end", end, "end"), Label.NEUTRAL));
            }
            producer.flush();
        }
        return awaitRecords(bootstrapServers, "trends-items", sent + BRANDS.size(), record -> true);
    }

    /** Closed windows per brand in their order; waits until each brand's last is there. */
    private static Map<String, List<Closed>> closedOn(String topic) {
        String last =
                TEN.plus(WAVE.multipliedBy(WAVES)).minus(Duration.ofMinutes(2)).toString();
        awaitRecords(
                bootstrapServers,
                topic,
                BRANDS.size(),
                record -> isClosed(record) && header(record, "ce_subject").contains(last));
        Map<String, List<Closed>> closed = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record :
                awaitRecords(bootstrapServers, topic, 1, TrendsReplayIT::isClosed)) {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            assertThat(((TrendWindow) event.data()).items()).isPositive();
            closed.computeIfAbsent(record.key(), brand -> new ArrayList<>())
                    .add(new Closed(
                            event.id(),
                            event.time(),
                            record.timestamp(),
                            new String(record.value(), StandardCharsets.UTF_8)));
        }
        return closed;
    }

    private static boolean isClosed(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").equals(EventType.WINDOW_CLOSED.name());
    }

    private static void remake(List<ConsumerRecord<String, byte[]>> items) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            items.forEach(item -> send(
                    producer,
                    new ProducerRecord<>(
                            "trends-items-remade", null, item.timestamp(), item.key(), item.value(), item.headers())));
            producer.flush();
        }
    }

    private static void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(
                            new NewTopic("replayed", 6, (short) 1),
                            new NewTopic("trends-items-remade", 2, (short) 1),
                            new NewTopic("recounted", 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    private KafkaStreams started(String applicationId, Topology built) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "50");
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "2");
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, stateDir.resolve(applicationId).toString());
        KafkaStreams streams = new KafkaStreams(built, settings);
        streams.start();
        return streams;
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(10));
    }

    private static String words(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Label label(Random random) {
        return Label.values()[random.nextInt(Label.values().length)];
    }

    private record Closed(String id, Instant time, long timestamp, String json) {}
}
