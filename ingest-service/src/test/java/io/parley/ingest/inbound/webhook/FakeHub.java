package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A hub that takes every request and asks nothing back: that is for the test to do. */
public class FakeHub implements QuarkusTestResourceLifecycleManager {

    static final String CHANNEL = "UCharbourTea";

    private final BlockingQueue<Map<String, String>> requests = new LinkedBlockingQueue<>();
    private final HttpServer server = server();

    @Override
    public Map<String, String> start() {
        server.createContext("/subscribe", this::take);
        server.start();
        String connection = "parley.connections.harbour-youtube.";
        return Map.of(
                connection + "brand",
                "harbour",
                connection + "platform",
                "youtube",
                connection + "account-id",
                CHANNEL,
                connection + "secrets",
                "harbour-secret",
                connection + "options.hub",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/subscribe",
                connection + "options.callback",
                "https://social.harbour.example/webhooks/youtube/harbour-youtube",
                "parley.ingest.hub-wait-min",
                "PT1S",
                "parley.ingest.hub-wait-max",
                "PT1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeHub.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The fields of the next request; empty where none comes in that time. */
    Optional<Map<String, String>> next(Duration wait) {
        try {
            return Optional.ofNullable(requests.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
            String[] nameAndValue = field.split("=", 2);
            fields.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], UTF_8));
        }
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        requests.add(fields);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
