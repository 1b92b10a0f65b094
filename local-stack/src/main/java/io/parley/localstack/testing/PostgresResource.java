package io.parley.localstack.testing;

import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Database;
import io.parley.localstack.process.Patience;
import io.parley.localstack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for a Quarkus test, on a free port and a temporary folder. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private @Nullable ChildProcess process;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        Path home = TemporaryFolder.create("postgres");
        Database database = new Database(Checkout.find(), home.resolve("data"), Ports.free());
        folder = home;
        process = database.start(home.resolve("postgres.log"));
        Patience.until(START_WAIT, "PostgreSQL is ready", database::ready);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", Database.NAME,
                "quarkus.datasource.password", Database.NAME);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(STOP_PATIENCE);
        }
        if (folder != null) {
            TemporaryFolder.delete(folder);
        }
    }
}
