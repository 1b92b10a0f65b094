package io.parley.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Http;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.Accounts;
import io.parley.localstack.watch.LagMeter;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Waits until everything that was accepted has been worked to its end. */
final class Settled {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private Settled() {}

    /** The accounts once nothing waits anywhere. */
    static Accounts.Statement await(Stack stack) {
        Awaitility.await("lag is zero, every stage accounts for its records, no draft is open")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> lag(stack) == 0
                        && Accounts.draw(stack.bootstrapServers()).settled()
                        && openDrafts(stack) == 0);
        return Accounts.draw(stack.bootstrapServers());
    }

    /** What generation says became of every score. */
    static JsonNode generation(Stack stack) {
        return Http.call(
                        "GET",
                        stack.url(Component.GENERATION) + "/replies/accounting",
                        stack.secrets().token(),
                        null)
                .json();
    }

    private static long lag(Stack stack) {
        Map<String, Long> lag = LagMeter.measure(stack.bootstrapServers());
        return lag.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long openDrafts(Stack stack) {
        JsonNode accounts = generation(stack);
        return accounts.at("/replies/queued").asLong()
                + accounts.at("/replies/drafting").asLong()
                + accounts.path("unpublished").asLong();
    }
}
