package io.parley.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames come whole, in order and never more than there is room for. */
class StreamSocketTest {

    private static final int ROOM = 4;
    private static final Duration NOW = Duration.ZERO;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanoTime = new AtomicLong();
    private final StreamSocket socket = new StreamSocket(ROOM, 10, nanoTime::get);
    private final Server server = new Server();

    @BeforeEach
    void open() {
        socket.onOpen(server);
    }

    @Test
    void partsOfAFrameAreOneFrame() throws Exception {
        send("ab", false);
        send("cd", true);
        send("ef", true);
        assertThat(socket.take(NOW)).containsExactly("abcd", "ef");
    }

    @Test
    void moreIsAskedForOnlyWhenWhatWasTakenIsDoneWith() throws Exception {
        assertThat(server.asked).isEqualTo(ROOM);
        for (int i = 0; i < ROOM; i++) {
            send("frame " + i, true);
        }
        assertThat(server.asked).isZero();
        assertThat(socket.take(NOW)).hasSize(ROOM);
        assertThat(server.asked).isZero();
        assertThat(socket.take(NOW)).isEmpty();
        assertThat(server.asked).isEqualTo(ROOM);
    }

    @Test
    void partsPingsAndBinaryFramesTakeNoRoom() {
        send("ab", false);
        socket.onPing(server, ByteBuffer.allocate(0));
        socket.onPong(server, ByteBuffer.allocate(0));
        socket.onBinary(server, ByteBuffer.allocate(1), true);
        server.asked -= 3;
        assertThat(server.asked).isEqualTo(ROOM);
    }

    @Test
    void oversizedFrameIsCountedAndTheNextOneIsRead() throws Exception {
        send("0123456789", true);
        send("0123456789a", true);
        send("01234", false);
        send("567890123", false);
        send("4", true);
        send("after", true);
        assertThat(socket.take(NOW)).containsExactly("0123456789", "after");
        assertThat(socket.oversized()).isEqualTo(2);
        assertThat(socket.oversized()).isZero();
        assertThat(server.asked).isEqualTo(ROOM - 2);
    }

    @Test
    void endComesAfterAllFrames() throws Exception {
        send("last", true);
        socket.onClose(server, 1012, "restarting");
        assertThat(socket.take(MINUTE)).containsExactly("last");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> socket.take(MINUTE))
                .withMessageContaining("1012 restarting");
    }

    @Test
    void errorIsAnEndToo() {
        socket.onError(server, new IOException("reset"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> socket.take(MINUTE))
                .withMessageContaining("reset");
    }

    @Test
    void silentServerIsPingedOnceAndThenGivenUp() throws Exception {
        after(Duration.ofSeconds(29));
        socket.watch(MINUTE);
        assertThat(server.pings).isZero();
        after(Duration.ofSeconds(2));
        socket.watch(MINUTE);
        socket.watch(MINUTE);
        assertThat(server.pings).isEqualTo(1);
        after(MINUTE);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> socket.watch(MINUTE));
    }

    @Test
    void serverThatAnswersThePingIsNotSilent() throws Exception {
        after(Duration.ofSeconds(59));
        socket.watch(MINUTE);
        socket.onPong(server, ByteBuffer.allocate(0));
        after(Duration.ofSeconds(31));
        socket.watch(MINUTE);
        socket.watch(MINUTE);
        assertThat(server.pings).isEqualTo(1);
        socket.onPong(server, ByteBuffer.allocate(0));
        socket.watch(MINUTE);
        after(Duration.ofSeconds(31));
        socket.watch(MINUTE);
        assertThat(server.pings).isEqualTo(2);
    }

    @Test
    void closingIsAtOnce() {
        socket.close();
        assertThat(server.isOutputClosed()).isTrue();
    }

    private void send(String part, boolean last) {
        server.asked--;
        socket.onText(server, part, last);
    }

    private void after(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    /** Counts what it is asked for. */
    private static final class Server implements WebSocket {

        long asked;
        int pings;
        boolean aborted;

        @Override
        public void request(long n) {
            asked += n;
        }

        @Override
        public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
            pings++;
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public void abort() {
            aborted = true;
        }

        @Override
        public boolean isOutputClosed() {
            return aborted;
        }

        @Override
        public boolean isInputClosed() {
            return aborted;
        }

        @Override
        public @Nullable String getSubprotocol() {
            return "";
        }

        @Override
        public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
            throw new AssertionError("nothing is ever sent: " + List.of(data, last));
        }

        @Override
        public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
            throw new AssertionError("nothing is ever sent");
        }

        @Override
        public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
            throw new AssertionError("the JDK does that");
        }

        @Override
        public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
            throw new AssertionError("nothing is ever sent");
        }
    }
}
