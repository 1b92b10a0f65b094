package io.parley.localstack.bench.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Posts over kept-alive connections and does little else, so that what it measures is the server: a request is a byte
 * array written at once, an answer is its status line and as many bytes as it says it has.
 */
final class LoadGenerator {

    private static final long HIGHEST_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

    private final int port;
    private final int connections;

    LoadGenerator(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * How a run went.
     *
     * @param micros time to the answer, at a fixed rate counted from when the request was due, so that a stall is not
     *     hidden by the requests that it held back
     * @param refused answers other than 2xx
     */
    record Result(Histogram micros, long refused, double seconds) {

        double perSecond() {
            return micros.getTotalCount() / seconds;
        }
    }

    /** As fast as the door answers, each connection with one request under way. */
    Result saturate(Duration duration, LongFunction<byte[]> requests) {
        return run(duration, 0, requests);
    }

    /** At a fixed rate, whatever the answers take. */
    Result steady(Duration duration, double perSecond, LongFunction<byte[]> requests) {
        return run(duration, (long) (1e9 / perSecond * connections), requests);
    }

    /** @param everyNanos how often each connection sends; 0: when it has its answer */
    private Result run(Duration duration, long everyNanos, LongFunction<byte[]> requests) {
        AtomicLong number = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long first = start + everyNanos * i / connections;
                Callable<Histogram> connection = () -> {
                    Histogram micros = new Histogram(HIGHEST_MICROS, 3);
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        socket.setTcpNoDelay(true);
                        InputStream in = new BufferedInputStream(socket.getInputStream());
                        for (long due = first; due < end && System.nanoTime() < end; due += everyNanos) {
                            byte[] request = requests.apply(number.getAndIncrement());
                            LockSupport.parkNanos(due - System.nanoTime());
                            long from = everyNanos == 0 ? System.nanoTime() : due;
                            socket.getOutputStream().write(request);
                            if (status(in) / 100 != 2) {
                                refused.incrementAndGet();
                            }
                            micros.recordValue(Math.clamp((System.nanoTime() - from) / 1000, 1, HIGHEST_MICROS));
                        }
                    }
                    return micros;
                };
                parts.add(threads.submit(connection));
            }
            Histogram all = new Histogram(HIGHEST_MICROS, 3);
            for (Future<Histogram> part : parts) {
                all.add(part.get());
            }
            return new Result(all, refused.get(), (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection broke under load", e.getCause());
        }
    }

    /** Reads one answer to its end and gives its status. */
    private static int status(InputStream in) throws IOException {
        String statusLine = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[512];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed the connection");
            }
            if (b != '\r' && length < line.length) {
                line[length++] = (byte) b;
            }
        }
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }
}
