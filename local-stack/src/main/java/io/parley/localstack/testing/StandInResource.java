package io.parley.localstack.testing;

import io.parley.localstack.standin.StandInModelServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stand-in model server for a Quarkus test; fields of its type in the test class are filled with it. */
public class StandInResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable StandInModelServer server;

    @Override
    public Map<String, String> start() {
        StandInModelServer started = startServer();
        server = started;
        return Map.of("OLLAMA_BASE_URL", started.baseUrl().toString(), "PARLEY_MODEL", "parley-stand-in");
    }

    private static StandInModelServer startServer() {
        try {
            return StandInModelServer.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException("the stand-in model server did not start", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(StandInModelServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
