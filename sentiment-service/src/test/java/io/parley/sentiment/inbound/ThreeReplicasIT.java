package io.parley.sentiment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.contract.Topic;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Ports;
import io.parley.localstack.standin.Fault;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.localstack.watch.LagMeter;
import io.parley.localstack.watch.TopicScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes of the packaged service: one dies by SIGKILL with escalations under way, another one comes. */
class ThreeReplicasIT {

    private static final int ITEMS = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration THINKING = Duration.ofMillis(250);
    private static final List<String> GROUPS = List.of(SentimentTopology.SERVICE, EscalationConsumer.GROUP);
    private static final List<Topic> CLEAN = List.of(Topic.SOCIAL_POSTS, Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES);
    private static final String BRANDS = """
            parley:
              brands:
                harbour: { name: Harbour Tea }
              connections:
                harbour-generic: { brand: harbour, platform: generic, secrets: [ "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=" ] }
            """;

    private final KafkaResource kafka = new KafkaResource();
    private final List<ChildProcess> processes = new ArrayList<>();

    private String bootstrapServers = "";
    private final StandInModelServer model;

    @TempDir
    Path folder;

    ThreeReplicasIT() throws IOException {
        model = StandInModelServer.start(0);
    }

    @BeforeEach
    void startKafka() throws IOException {
        bootstrapServers = Objects.requireNonNull(kafka.start().get("kafka.bootstrap.servers"));
        model.faults().set(Fault.slow(THINKING));
        Files.writeString(folder.resolve("parley.yaml"), BRANDS);
    }

    @AfterEach
    void stopAll() {
        processes.forEach(ChildProcess::kill);
        model.close();
        kafka.stop();
    }

    @Test
    void eachVersionHasOneFinalEventThoughAReplicaIsKilledAndAnotherJoins() {
        FollowedTraffic traffic = new FollowedTraffic(ITEMS, 20260131);
        int third = traffic.records.size() / 3;
        List<ChildProcess> replicas = Stream.of("0", "1", "2").map(this::start).toList();
        await("three members share the work of both stages", () -> membersAtWork(3));

        send(traffic.records.subList(0, third));
        await(
                "escalations are under way",
                () -> model.recentChats().size() >= 6 && waiting(List.of(EscalationConsumer.GROUP)) > 0);
        replicas.get(1).kill();
        send(traffic.records.subList(third, 2 * third));
        start("3");
        send(traffic.records.subList(2 * third, traffic.records.size()));

        await("nothing waits any more", () -> waiting(GROUPS) == 0);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(traffic.expected);
        assertThat(dead())
                .hasSize(traffic.dead)
                .allSatisfy(letter -> assertThat(TopicReader.header(letter, DeadLetter.REASON))
                        .contains("CloudEvent"));
        // received = emitted + skipped + dead-lettered
        assertThat(records(CLEAN.stream().map(Topic::topicName).toList()))
                .hasSize(traffic.expected.size() + traffic.skipped + traffic.dead);
    }

    private ChildProcess start(String name) {
        ChildProcess process = ChildProcess.java(
                List.of(
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Checkout.find()
                                .root()
                                .resolve("sentiment-service/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "PARLEY_CONFIG",
                        folder.resolve("parley.yaml").toString(),
                        "PARLEY_REPLICA",
                        name,
                        "PARLEY_SENTIMENT_PORT",
                        Integer.toString(Ports.free()),
                        "PARLEY_SENTIMENT_WEIGHTS",
                        "word-list",
                        "PARLEY_STATE_DIR",
                        folder.resolve("state").toString(),
                        "PARLEY_MODEL",
                        StandInModelServer.MODEL,
                        "OLLAMA_BASE_URL",
                        model.baseUrl().toString(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1"),
                folder.resolve("sentiment-" + name + ".log"));
        processes.add(process);
        return process;
    }

    private boolean membersAtWork(int count) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.describeConsumerGroups(GROUPS).all().get().values().stream()
                    .map(ConsumerGroupDescription::members)
                    .allMatch(members -> members.size() == count
                            && members.stream()
                                    .noneMatch(member -> member.assignment()
                                            .topicPartitions()
                                            .isEmpty()));
        }
    }

    private long waiting(List<String> groups) {
        Map<String, Long> lag = LagMeter.measure(bootstrapServers);
        return groups.stream().mapToLong(group -> lag.getOrDefault(group, 0L)).sum();
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> {
                var unused = producer.send(record);
            });
        }
    }

    private List<String> ids() {
        return records(List.of(Topic.SOCIAL_SENTIMENTS.topicName())).stream()
                .map(record -> TopicReader.header(record, "ce_id"))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> dead() {
        return records(Stream.concat(CLEAN.stream(), Stream.of(Topic.SENTIMENT_ESCALATIONS))
                .map(topic -> topic.deadLetterFor(SentimentTopology.SERVICE))
                .toList());
    }

    private List<ConsumerRecord<String, byte[]>> records(List<String> topics) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        TopicScan.all(bootstrapServers, topics, records::add);
        return records;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(condition);
    }
}
