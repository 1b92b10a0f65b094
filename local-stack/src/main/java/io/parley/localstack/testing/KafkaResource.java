package io.parley.localstack.testing;

import io.parley.localstack.process.Broker;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker with all topics for a Quarkus test, on free ports and a temporary folder. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable ChildProcess process;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        Path home = TemporaryFolder.create("kafka");
        Broker broker = new Broker(Checkout.find(), home, Ports.free(Broker.PORTS));
        folder = home;
        process = broker.start(home.resolve("kafka.log"));
        broker.createTopics();
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.kafka-streams.bootstrap-servers", broker.bootstrapServers(),
                "replica.state-dir", home.resolve("streams").toString());
    }

    @Override
    public void stop() {
        if (process != null) {
            process.kill();
        }
        if (folder != null) {
            TemporaryFolder.delete(folder);
        }
    }
}
