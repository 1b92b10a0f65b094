package io.parley.localstack.process;

import io.parley.contract.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) in a child process.
 *
 * @param folder where it keeps its settings and records
 * @param port where clients reach it; the controller listens on the next one
 */
public record Broker(Checkout checkout, Path folder, int port) {

    /** How many ports in a row it needs. */
    public static final int PORTS = 2;

    private static final Duration TOPICS_WAIT = Duration.ofSeconds(60);

    /** Where clients reach it. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Starts it, formatting its storage first where it is new; it is ready once {@link #createTopics} returns. */
    public ChildProcess start(Path log) {
        Path settings = writeSettings();
        if (!Files.exists(folder.resolve("records/meta.properties"))) {
            format(settings, log);
        }
        return ChildProcess.java(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-cp",
                        classPath(),
                        "kafka.Kafka",
                        settings.toString()),
                Map.of(),
                log);
    }

    /** Creates every topic of the table that is not there yet, waiting for the broker as long as it takes to start. */
    public void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            int waitMs = Math.toIntExact(TOPICS_WAIT.toMillis());
            Set<String> present = admin.listTopics(
                            new org.apache.kafka.clients.admin.ListTopicsOptions().timeoutMs(waitMs))
                    .names()
                    .get(waitMs, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = Topic.definitions().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka on " + bootstrapServers() + " did not create the topics", e);
        }
    }

    private String classPath() {
        return checkout.classPath("local-stack/broker/target/lib");
    }

    private void format(Path settings, Path log) {
        ChildProcess format = ChildProcess.java(
                List.of(
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings.toString()),
                Map.of(),
                log);
        format.awaitEnd(Duration.ofSeconds(60));
    }

    private Path writeSettings() {
        String settings = String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@localhost:" + (port + 1),
                "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + (port + 1),
                "advertised.listeners=PLAINTEXT://localhost:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + folder.resolve("records"),
                "auto.create.topics.enable=false",
                "num.partitions=1",
                "message.max.bytes=" + Topic.RECORD_BYTES_MAX,
                "replica.fetch.max.bytes=" + Topic.RECORD_BYTES_MAX,
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=8",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=8",
                // The default checks every 10 s, so a dead writer would hold readers back for up to 20.
                "transaction.abort.timed.out.transaction.cleanup.interval.ms=2000",
                "group.initial.rebalance.delay.ms=0",
                "log.segment.bytes=67108864",
                "");
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the broker's settings", e);
        }
    }
}
