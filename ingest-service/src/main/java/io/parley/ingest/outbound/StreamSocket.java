package io.parley.ingest.outbound;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It asks the server for no more than it has room for: whoever does not take frames slows the server down,
 * by way of TCP.
 */
public final class StreamSocket implements WebSocket.Listener, AutoCloseable {

    private final int framesMax;
    private final int frameCharsMax;
    private final LongSupplier nanoTime;

    /** Never holds more than {@code framesMax}, because no more are asked for. */
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    private final AtomicLong oversized = new AtomicLong();

    /** Only the listener's calls touch it, which come one after the other. */
    private final StringBuilder frame = new StringBuilder();

    private volatile @Nullable WebSocket socket;
    private volatile @Nullable String ended;
    private volatile long heardAt;
    private boolean pinged;
    private int taken;

    StreamSocket(int framesMax, int frameCharsMax, LongSupplier nanoTime) {
        this.framesMax = framesMax;
        this.frameCharsMax = frameCharsMax;
        this.nanoTime = nanoTime;
        this.heardAt = nanoTime.getAsLong();
    }

    /**
     * The frames that came; those of the call before are done with, and as many more are asked for.
     *
     * @return none when none came within {@code wait}
     * @throws IOException when the stream is at its end and all its frames were taken
     */
    public List<String> take(Duration wait) throws IOException, InterruptedException {
        askFor(taken);
        taken = 0;
        boolean end = ended != null;
        String first = frames.poll(end ? 0 : wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            if (end) {
                throw new IOException(ended);
            }
            return List.of();
        }
        List<String> batch = new ArrayList<>(framesMax);
        batch.add(first);
        frames.drainTo(batch);
        taken = batch.size();
        return batch;
    }

    /**
     * Looks after a stream on which nothing comes.
     *
     * @throws IOException when the server is silent for longer than {@code max}, though it was pinged halfway
     */
    public void watch(Duration max) throws IOException {
        Duration silence = Duration.ofNanos(nanoTime.getAsLong() - heardAt);
        if (silence.compareTo(max) > 0) {
            throw new IOException("silent for " + silence.toSeconds() + " s");
        }
        boolean halfway = silence.compareTo(max.dividedBy(2)) > 0;
        WebSocket open = socket;
        if (halfway && !pinged && open != null) {
            CompletableFuture<WebSocket> unused = open.sendPing(ByteBuffer.allocate(0));
        }
        pinged = halfway;
    }

    /** How many frames were too large since this was asked last. */
    public long oversized() {
        return oversized.getAndSet(0);
    }

    /** Ends it at once. */
    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        heardAt = nanoTime.getAsLong();
        webSocket.request(framesMax);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        heardAt = nanoTime.getAsLong();
        // One character above the limit is enough to know, however long it goes on.
        int room = frameCharsMax + 1 - frame.length();
        frame.append(data, 0, Math.min(data.length(), room));
        boolean done = last && frame.length() <= frameCharsMax;
        if (done) {
            frames.add(frame.toString());
        } else {
            webSocket.request(1);
        }
        if (last) {
            if (!done) {
                oversized.incrementAndGet();
            }
            frame.setLength(0);
        }
        return null;
    }

    /** Compressed frames are binary; none were asked for. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        heardAt = nanoTime.getAsLong();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        heardAt = nanoTime.getAsLong();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        heardAt = nanoTime.getAsLong();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended = "closed by the server, status " + statusCode + (reason.isEmpty() ? "" : " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended = error.toString();
    }

    private void askFor(int more) {
        WebSocket open = socket;
        if (more > 0 && open != null) {
            open.request(more);
        }
    }
}
