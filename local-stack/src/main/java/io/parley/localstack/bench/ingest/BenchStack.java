package io.parley.localstack.bench.ingest;

import io.parley.contract.Topic;
import io.parley.localstack.bench.ProcessUse;
import io.parley.localstack.process.Broker;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Patience;
import io.parley.localstack.process.Ports;
import io.parley.localstack.testing.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A broker and an ingest for one measurement, apart from any stack that is up; gone when closed. */
final class BenchStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = TemporaryFolder.create("bench-ingest");
    private final int port = Ports.free();
    private final Broker broker;
    private final ChildProcess kafka;
    private final ChildProcess ingest;
    private final HttpClient http = HttpClient.newHttpClient();

    BenchStack(Checkout checkout) {
        Path jar = checkout.root().resolve("ingest-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build first: mvn package -DskipTests.");
        }
        this.broker = new Broker(checkout, folder.resolve("kafka"), Ports.free(Broker.PORTS));
        this.kafka = broker.start(folder.resolve("kafka.log"));
        broker.createTopics();
        this.ingest = ChildProcess.java(
                List.of(
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString()),
                Map.of(
                        "PARLEY_CONFIG", brandsFile().toString(),
                        "PARLEY_INGEST_PORT", Integer.toString(port),
                        "PARLEY_INGEST_READ_ONLY_DOOR", "true",
                        "PARLEY_STATE_DIR", folder.resolve("streams").toString(),
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                        "QUARKUS_HTTP_HOST", "127.0.0.1"),
                folder.resolve("ingest.log"));
        Patience.until(PATIENCE, "ingest is ready; its log is " + folder.resolve("ingest.log"), () -> {
            if (!ingest.alive()) {
                throw new IllegalStateException("ingest did not start; its log is " + folder.resolve("ingest.log"));
            }
            return Ports.taken(port) && get("/q/health/group/kafka").contains("\"UP\"");
        });
    }

    /** The inbox as it is created. */
    static Topic.Definition inbox() {
        return Topic.definitions().stream()
                .filter(topic -> topic.name().equals(Topic.INGEST_INBOX.topicName()))
                .findFirst()
                .orElseThrow();
    }

    int port() {
        return port;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    ProcessUse ingestUse() {
        return ProcessUse.of(ingest.pid());
    }

    ProcessUse kafkaUse() {
        return ProcessUse.of(kafka.pid());
    }

    /** Bytes of heap that are still in use after a full collection. */
    long heapAfterCollection() {
        command("GC.run");
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Bytes of the de-duplication store and the item memory on disk. */
    long stateOnDisk() {
        try (var files = Files.walk(folder.resolve("streams"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private void command(String command) {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(ingest.pid()),
                            command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("could not run jcmd", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private Path brandsFile() {
        String brands = """
                parley:
                  brands:
                    bench: { name: Bench Tea }
                  connections:
                    %s: { brand: bench, platform: generic, secrets: [ "%s" ] }
                    %s:
                      { brand: bench, platform: facebook, account-id: "%s", secrets: [ "%s" ], verify-token: bench }
                """.formatted(
                        Requests.GENERIC,
                        Requests.GENERIC_SECRET,
                        Requests.FACEBOOK,
                        Requests.ACCOUNT,
                        Requests.FACEBOOK_SECRET);
        try {
            return Files.writeString(folder.resolve("parley.yaml"), brands);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the brands file", e);
        }
    }

    /** Waits until ingest has worked off its inbox, so that one measurement does not burden the next. */
    void awaitCaughtUp() {
        try (Backlog backlog = new Backlog(bootstrapServers())) {
            Patience.until(Duration.ofMinutes(5), "ingest works off its inbox", () -> backlog.records() == 0);
        }
    }

    @Override
    public void close() {
        http.close();
        ingest.stop(Duration.ofSeconds(10));
        kafka.kill();
        TemporaryFolder.delete(folder);
    }
}
