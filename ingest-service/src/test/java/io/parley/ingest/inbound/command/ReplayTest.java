package io.parley.ingest.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.MadeUpBrands;
import io.parley.ingest.domain.replay.Letter;
import io.parley.ingest.domain.replay.Position;
import io.parley.ingest.domain.webhook.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final BrandsConfig BRANDS = MadeUpBrands.with("harbour-facebook", "facebook", "");
    private static final Instant ARRIVED = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final Replay.Filter ALL = new Replay.Filter("", Instant.EPOCH, Long.MAX_VALUE);

    private final List<String> steps = new ArrayList<>();
    private final Set<Position> remembered = new HashSet<>();

    @Test
    void letterIsStoredBeforeItIsRemembered() {
        replay(ALL).take(readable(1));

        assertThat(steps).containsExactly("stored 777_1/1", "remembered 0/1");
    }

    @Test
    void letterThatWasPutBackIsNotPutBackAgainAndOneThatStaysIsTriedAgain() {
        for (int run = 0; run < 2; run++) {
            Replay replay = replay(ALL);
            replay.take(readable(1));
            replay.take(unreadable(2));
            assertThat(replay.tally().complete()).isFalse();
            assertThat(replay.tally().named()).singleElement().asString().startsWith("0/2 of " + ARRIVED);
        }

        assertThat(steps).containsExactly("stored 777_1/1", "remembered 0/1");
    }

    @Test
    void otherConnectionsAndOlderLettersAreLeftAlone() {
        replay(new Replay.Filter("quay-facebook", Instant.EPOCH, 9)).take(readable(1));
        replay(new Replay.Filter("", ARRIVED.plusMillis(1), 9)).take(readable(1));
        assertThat(steps).isEmpty();

        replay(new Replay.Filter("harbour-facebook", ARRIVED, 9)).take(readable(1));
        assertThat(steps).hasSize(2);
    }

    @Test
    void limitCountsLettersThatWerePutBack() {
        Replay replay = replay(new Replay.Filter("", Instant.EPOCH, 2));

        assertThat(replay.take(unreadable(1))).isTrue();
        assertThat(replay.take(readable(2))).isTrue();
        assertThat(replay.take(readable(3))).isFalse();
    }

    private Replay replay(Replay.Filter filter) {
        return new Replay(
                BRANDS,
                filter,
                remembered::contains,
                new Replay.Effects(
                        taken -> steps.add("stored "
                                + taken.parts().items().getFirst().item().nativeId()),
                        position -> {
                            remembered.add(position);
                            steps.add("remembered " + position);
                        }));
    }

    private static Letter readable(long offset) {
        return letter(
                offset,
                "{\"item\": \"comment\", \"verb\": \"add\", \"post_id\": \"777_1\", \"comment_id\": \"777_1/%d\"}"
                        .formatted(offset));
    }

    private static Letter unreadable(long offset) {
        return letter(offset, "{\"item\": \"comment\", \"verb\": \"add\"}");
    }

    private static Letter letter(long offset, String value) {
        String body =
                "{\"object\": \"page\", \"entry\": [{\"id\": \"777\", \"changes\": [{\"field\": \"feed\", \"value\": "
                        + value + "}]}]}";
        return new Letter.OfDelivery(
                new Position("dlq", 0, offset, ARRIVED),
                "harbour-facebook",
                false,
                new Delivery(Map.of(), Map.of(), body.getBytes(UTF_8)));
    }
}
