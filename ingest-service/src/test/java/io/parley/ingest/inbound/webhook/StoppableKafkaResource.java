package io.parley.ingest.inbound.webhook;

import io.parley.localstack.process.Broker;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Ports;
import io.parley.localstack.testing.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** A real broker that a test may kill and start again, with its port and its records. */
public class StoppableKafkaResource implements QuarkusTestResourceLifecycleManager {

    private final Path folder = TemporaryFolder.create("stoppable-kafka");
    private final Broker broker = new Broker(Checkout.find(), folder, Ports.free(Broker.PORTS));
    private ChildProcess process = startAndAwait();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.kafka-streams.bootstrap-servers", broker.bootstrapServers(),
                "replica.state-dir", folder.resolve("streams").toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StoppableKafkaResource.class));
    }

    @Override
    public void stop() {
        process.kill();
        TemporaryFolder.delete(folder);
    }

    /** The broker dies at once, as in a crash. */
    public void kill() {
        process.kill();
    }

    /** The broker comes back where it was and with what it had; returns when it answers. */
    public void startAgain() {
        process = startAndAwait();
    }

    private ChildProcess startAndAwait() {
        ChildProcess started = broker.start(folder.resolve("kafka.log"));
        broker.createTopics();
        return started;
    }
}
