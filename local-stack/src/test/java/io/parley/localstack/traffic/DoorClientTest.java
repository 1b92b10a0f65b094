package io.parley.localstack.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.parley.localstack.stack.Brands;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorClientTest {

    @TempDir
    Path folder;

    @Test
    void everyTryOfADeliveryCarriesItsIdAndAnotherDeliveryAnotherOne() throws Exception {
        List<String> ids = new CopyOnWriteArrayList<>();
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        door.start();
        try (DoorClient client =
                new DoorClient("http://localhost:" + door.getAddress().getPort(), Brands.read(brands(), Map.of()))) {
            Delivery delivery = new Delivery("harbour-generic", "{}".getBytes(UTF_8), 1);
            assertThat(client.post(delivery).status()).isEqualTo(503);
            client.post(delivery);
            client.post(new Delivery("harbour-generic", "{}".getBytes(UTF_8), 1));
        } finally {
            door.stop(0);
        }

        assertThat(ids).hasSize(3);
        assertThat(ids.get(1)).isEqualTo(ids.get(0)).startsWith("msg_");
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    private Path brands() throws Exception {
        return Files.writeString(folder.resolve("parley.yaml"), """
                parley:
                  brands: { harbour: { name: Harbour Tea } }
                  connections:
                    harbour-generic: { brand: harbour, platform: generic, secrets: [ "whsec_aGFyYm91cg==" ] }
                """);
    }
}
