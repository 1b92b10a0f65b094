package io.parley.sentiment.inbound.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.domain.brand.BrandDelta;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PromotedDeltasTest {

    private static final BrandDelta ONE = new BrandDelta(1, Map.of());

    private final PromotedDeltas deltas = new PromotedDeltas();

    @Test
    void firstToAskWaitsUntilTheTopicWasRead() {
        CompletableFuture<Integer> version = CompletableFuture.supplyAsync(() -> {
            BrandDelta found = deltas.of("harbour");
            return found == null ? 0 : found.version();
        });
        deltas.replace(Map.of("harbour", ONE));
        assertThat(version.join()).isEqualTo(1);
    }

    @Test
    void whatComesLaterCounts() {
        deltas.replace(Map.of());
        assertThat(deltas.of("harbour")).isNull();
        deltas.set("harbour", ONE);
        assertThat(deltas.of("harbour")).isEqualTo(ONE);
        assertThat(deltas.of("tidewater")).isNull();
        deltas.set("harbour", null);
        assertThat(deltas.of("harbour")).isNull();
    }
}
