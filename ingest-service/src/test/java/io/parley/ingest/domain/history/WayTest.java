package io.parley.ingest.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.MadeUpBrands;
import io.parley.ingest.domain.webhook.Origin;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final BrandsConfig BRANDS = MadeUpBrands.with(
            "harbour-generic",
            "generic",
            "", //
            "harbour-weibo",
            "weibo",
            "generic", //
            "pier-page",
            "facebook",
            "", //
            "quay-page",
            "facebook",
            "");

    @Test
    void withoutNamesItIsTheGenericPlatformsOwnConnection() {
        Way way = way(null, null);

        assertThat(way.connectionName()).isEqualTo("harbour-generic");
        assertThat(way.platform().name()).isEqualTo("generic");
    }

    @Test
    void onlyConnectionOfAPlatformNeedsNoName() {
        BrandsConfig one = MadeUpBrands.with("pier-page", "facebook", "");

        assertThat(Way.of(one, Optional.empty(), Optional.of("facebook")).connectionName())
                .isEqualTo("pier-page");
    }

    @Test
    void connectionsOwnPlatformReadsUnlessTheLinesAreItems() {
        assertThat(way("pier-page", null).platform().name()).isEqualTo("facebook");
        assertThat(way("pier-page", "generic").platform().name()).isEqualTo("generic");
        assertThat(way("harbour-weibo", null).platform().name()).isEqualTo("generic");
    }

    @Test
    void severalConnectionsOfAPlatformAreNamed() {
        assertThatThrownBy(() -> way(null, "facebook"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--connection")
                .hasMessageContaining("pier-page, quay-page");
    }

    @Test
    void namesThatAreNotThereAreRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> way("nobody", null))
                .hasMessageContaining("nobody")
                .hasMessageContaining("quay-page");
        assertThatThrownBy(() -> way(null, "telegraph")).hasMessageContaining("no connection of telegraph");
        assertThatThrownBy(() -> way("harbour-generic", "facebook")).hasMessageContaining("--platform");
    }

    @Test
    void everythingThatAPersonBringsIsHistory() {
        Origin origin = way(null, null).origin(MadeUp.ARRIVAL);

        assertThat(origin.imported()).isTrue();
        assertThat(origin.isHistory(MadeUp.ARRIVAL)).isTrue();
        assertThat(origin.isHistory(Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
        assertThat(MadeUp.origin("generic").imported()).isFalse();
    }

    private static Way way(@Nullable String connection, @Nullable String platform) {
        return Way.of(BRANDS, Optional.ofNullable(connection), Optional.ofNullable(platform));
    }
}
