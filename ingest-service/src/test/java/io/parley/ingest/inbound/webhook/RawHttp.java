package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** HTTP/1.1 by hand over one connection, so that a test can say what no client library would. */
final class RawHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final Socket socket;
    private final InputStream in;

    RawHttp(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        this.socket.setSoTimeout((int) PATIENCE.toMillis());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        // A server that no longer reads would let a write wait for ever.
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::closeQuietly);
    }

    /** An answer; header names in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean isProblem() {
            return header("content-type").startsWith("application/problem+json")
                    && body.contains("\"status\":" + status);
        }
    }

    /** The head of a request, its lines without the last empty one. */
    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\nHost: ingest\r\n\r\n";
    }

    void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** No more comes from here, as when a client dies. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    /** The next answer; empty where the server closed the connection without one. */
    Optional<Answer> receive() throws IOException {
        Optional<Answer> head = receiveHead();
        if (head.isEmpty()) {
            return head;
        }
        int length = Integer.parseInt(head.get().headers().getOrDefault("content-length", "0"));
        return Optional.of(
                new Answer(head.get().status(), head.get().headers(), new String(in.readNBytes(length), UTF_8)));
    }

    /** The head of the next answer, where no body follows. */
    Optional<Answer> receiveHead() throws IOException {
        String status = line();
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return Optional.of(new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, ""));
    }

    /** Whether the server has closed the connection, once it says anything or ten seconds are over. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return !socket.isClosed();
        }
    }

    /** Whether the server closes the connection before anything is sent. */
    boolean isClosedAtOnce() throws IOException {
        socket.setSoTimeout((int) AT_ONCE.toMillis());
        boolean closed = isClosed();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return closed;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit >= 0 && unit != '\n'; unit = in.read()) {
            if (unit != '\r') {
                line.write(unit);
            }
        }
        return line.toString(ISO_8859_1);
    }

    private void closeQuietly() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
