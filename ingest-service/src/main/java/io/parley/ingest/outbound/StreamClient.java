package io.parley.ingest.outbound;

import io.parley.ingest.IngestConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Opens streams of text frames over websockets. */
@ApplicationScoped
public class StreamClient {

    private final IngestConfig.Stream limits;
    private final HttpClient http;

    StreamClient(IngestConfig config) {
        this.limits = config.stream();
        this.http = HttpClient.newBuilder().connectTimeout(limits.openTimeout()).build();
    }

    /**
     * Opens a stream; close it whatever becomes of it.
     *
     * @throws IOException when the server is not there, or answers with something else
     */
    public StreamSocket open(URI uri) throws IOException, InterruptedException {
        StreamSocket socket = new StreamSocket(limits.framesMax(), limits.frameCharsMax(), System::nanoTime);
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(limits.openTimeout()).buildAsync(uri, socket);
        try {
            opening.get();
            return socket;
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() instanceof WebSocketHandshakeException refused
                            ? "status " + refused.getResponse().statusCode()
                            : String.valueOf(e.getCause()),
                    e);
        } catch (InterruptedException e) {
            // It may open all the same, and nobody would close it.
            CompletableFuture<Void> unused = opening.thenAccept(WebSocket::abort);
            throw e;
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
