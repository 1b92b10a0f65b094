package io.parley.localstack.bench.sentiment;

import io.parley.localstack.process.Broker;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Ports;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker and a stand-in model for one measurement, apart from any stack that is up; gone when closed. */
final class SentimentStack implements AutoCloseable {

    private static final String BRANDS = """
            parley:
              brands:
                bench: { name: Bench Tea }
              connections:
                bench-generic: { brand: bench, platform: generic, secrets: [ "whsec_YmVuY2gtYmVuY2gtYmVuY2gtYmVuY2g=" ] }
            """;

    private final Path folder = TemporaryFolder.create("bench-sentiment");
    private final Path jar;
    private final StandInModelServer model;
    private final Broker broker;
    private final ChildProcess kafka;

    SentimentStack(Checkout checkout) {
        this.jar = checkout.root().resolve("sentiment-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build first: mvn package -DskipTests.");
        }
        try {
            Files.writeString(folder.resolve("parley.yaml"), BRANDS);
            this.model = StandInModelServer.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare the measurement", e);
        }
        this.broker = new Broker(checkout, folder.resolve("kafka"), Ports.free(Broker.PORTS));
        this.kafka = broker.start(folder.resolve("kafka.log"));
        broker.createTopics();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    StandInModelServer model() {
        return model;
    }

    ChildProcess kafka() {
        return kafka;
    }

    /** A service with these settings, as environment variables; one at a time. */
    SentimentProcess start(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PARLEY_CONFIG", folder.resolve("parley.yaml").toString(),
                "PARLEY_STATE_DIR", folder.resolve("streams").toString(),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "OLLAMA_BASE_URL", model.baseUrl().toString(),
                "PARLEY_MODEL", StandInModelServer.MODEL,
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "QUARKUS_HTTP_HOST", "127.0.0.1"));
        environment.putAll(settings);
        return new SentimentProcess(jar, environment, folder.resolve("sentiment.log"));
    }

    @Override
    public void close() {
        kafka.kill();
        model.close();
        TemporaryFolder.delete(folder);
    }
}
