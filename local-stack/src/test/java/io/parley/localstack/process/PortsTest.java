package io.parley.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void portIsTakenAsLongAsSomebodyListens() throws Exception {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThat(Ports.taken(port)).isTrue();
        }
        assertThat(Ports.taken(port)).isFalse();
    }

    @Test
    void freePortCanBeListenedOn() throws Exception {
        int port = Ports.free();
        assertThat(Ports.taken(port)).isFalse();
        try (ServerSocket listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(listener.getLocalPort()).isEqualTo(port);
        }
    }
}
