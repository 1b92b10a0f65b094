package io.parley.ingest.inbound.bluesky;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A stream server that keeps all it was given, begins where it is asked to, and can hang up. */
public class FakeJetstream implements QuarkusTestResourceLifecycleManager {

    static final String BRAND = "did:plc:harbourharbourharbourhar";

    private static final int CLOSING = 1012;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer().webSocketHandler(this::opened);

    private final TreeMap<Long, String> history = new TreeMap<>();
    private final List<ServerWebSocket> open = new ArrayList<>();
    private final List<URI> asked = new ArrayList<>();
    private int hangUpAfter = Integer.MAX_VALUE;

    @Override
    public Map<String, String> start() {
        int port = get(server.listen(0)).actualPort();
        return Map.of(
                "parley.brands.harbour.tracked-terms", "harbour cup",
                "parley.connections.harbour-bluesky.brand", "harbour",
                "parley.connections.harbour-bluesky.platform", "bluesky",
                "parley.connections.harbour-bluesky.account-id", BRAND,
                "parley.connections.harbour-bluesky.options.url", "ws://localhost:" + port + "/subscribe",
                "parley.ingest.stream.wait-min", "PT0.1S",
                "parley.ingest.stream.wait-max", "PT0.2S",
                "parley.ingest.stream.record-every", "PT0.1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeJetstream.class));
    }

    @Override
    public void stop() {
        get(vertx.close());
    }

    /** Something happens: whoever listens hears it, and whoever asks for it later too. */
    synchronized void happens(long timeUs, String frame) {
        history.put(timeUs, frame);
        if (!open.isEmpty() && --hangUpAfter < 0) {
            hangUp();
        }
        open.forEach(socket -> socket.writeTextMessage(frame));
    }

    /** Hangs up after so many more frames. */
    synchronized void hangUpAfter(int frames) {
        hangUpAfter = frames;
    }

    synchronized int listeners() {
        return open.size();
    }

    /** Where those who came asked to begin. */
    synchronized List<URI> asked() {
        return List.copyOf(asked);
    }

    private synchronized void opened(ServerWebSocket socket) {
        asked.add(URI.create(socket.uri()));
        OptionalLong cursor = cursor(URI.create(socket.uri()));
        cursor.ifPresent(from -> history.tailMap(from, true).values().forEach(socket::writeTextMessage));
        open.add(socket);
        socket.closeHandler(_ -> closed(socket));
    }

    private synchronized void closed(ServerWebSocket socket) {
        open.remove(socket);
    }

    private void hangUp() {
        open.forEach(socket -> socket.close((short) CLOSING, "restarting"));
        open.clear();
        hangUpAfter = Integer.MAX_VALUE;
    }

    static OptionalLong cursor(URI uri) {
        return Arrays.stream(uri.getQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("cursor="))
                .mapToLong(parameter -> Long.parseLong(parameter.substring("cursor=".length())))
                .findFirst();
    }

    private static <T> T get(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the fake stream server failed", e);
        }
    }
}
