package io.parley.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Which TCP ports of this machine are free. */
public final class Ports {

    /** Below the ports that systems give to outgoing connections: one of those could take the port before its server. */
    private static final int LOWEST = 12_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /** A port that nobody uses right now. */
    public static int free() {
        return free(1);
    }

    /** The first of {@code count} ports in a row that nobody uses right now. */
    public static int free(int count) {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST - count)
                .filter(first -> IntStream.range(first, first + count).allMatch(Ports::unused))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no free port"));
    }

    /** Whether somebody listens on that port of this machine. */
    public static boolean taken(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean unused(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
