package io.parley.ingest.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private static final int SMALL = 64 << 10;

    private final BodyRoom room =
            new BodyRoom(Limits.with("parley.ingest.receiving-max", "4", "parley.ingest.receiving-bytes-max", "1M"));

    @Test
    void placesAreLimitedAndFreeAgainOnceClosed() {
        BodyRoom.Place first = room.enter("harbour-facebook").orElseThrow();
        assertThat(room.enter("harbour-line")).isPresent();
        assertThat(room.enter("harbour-x")).isPresent();
        assertThat(room.enter("harbour-weibo")).isPresent();
        assertThat(room.enter("harbour-telegram")).isEmpty();
        first.close();
        assertThat(room.enter("harbour-telegram")).isPresent();
    }

    @Test
    void oneConnectionLeavesPlacesToTheOthers() {
        BodyRoom.Place first = room.enter("harbour-facebook").orElseThrow();
        assertThat(room.enter("harbour-facebook")).isPresent();
        assertThat(room.enter("harbour-facebook")).isEmpty();
        assertThat(room.enter("harbour-line")).isPresent();
        first.close();
        assertThat(room.enter("harbour-facebook")).isPresent();
    }

    @Test
    void largeBodiesShareTheirRoomAndGiveItBack() {
        BodyRoom.Place first = room.enter("harbour-facebook").orElseThrow();
        BodyRoom.Place second = room.enter("harbour-facebook").orElseThrow();
        assertThat(first.growTo(SMALL)).isTrue();
        assertThat(first.growTo(SMALL + (1 << 19))).isTrue();
        assertThat(first.growTo(SMALL + (1 << 20))).isTrue();
        assertThat(second.growTo(SMALL)).isTrue();
        assertThat(second.growTo(SMALL + 1)).isFalse();
        first.close();
        assertThat(second.growTo(SMALL + (1 << 20))).isTrue();
        assertThat(second.growTo(SMALL + (1 << 20) + 1)).isFalse();
    }
}
