package io.parley.ingest.domain.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.webhook.Delivery;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    @Test
    void firstCharacterTellsWhatALineIs() {
        assertThat(mediaType("{\"kind\":\"post\"}")).isEqualTo("application/json");
        assertThat(mediaType("  [1]")).isEqualTo("application/json");
        assertThat(mediaType("<feed/>")).isEqualTo("application/xml");
    }

    @Test
    void anythingElseIsNoDelivery() {
        assertThat(HistoryLine.delivery("kind,nativeId,text".getBytes(UTF_8))).isEmpty();
        assertThat(HistoryLine.delivery(new byte[0])).isEmpty();
    }

    private static String mediaType(String line) {
        return HistoryLine.delivery(line.getBytes(UTF_8))
                .map(Delivery::mediaType)
                .orElseThrow();
    }
}
