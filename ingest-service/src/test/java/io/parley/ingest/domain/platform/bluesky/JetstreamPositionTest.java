package io.parley.ingest.domain.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where a stream is read on. */
class JetstreamPositionTest {

    private static final long AT = 1_773_480_410_000_000L;
    private static final long LATER = AT + 5_000_000;
    private static final long NOW = AT + 60_000_000;

    private final JetstreamPosition position = new JetstreamPosition("one.example", AT);

    @Test
    void sameServerIsAskedForTheLastEventAndAnotherForSomeSecondsMore() {
        assertThat(position.cursorAt("one.example")).isEqualTo(AT);
        assertThat(position.cursorAt("two.example")).isEqualTo(AT - 10_000_000);
    }

    @Test
    void positionOnlyGoesForward() {
        assertThat(position.after("one.example", LATER, NOW).timeUs()).isEqualTo(LATER);
        assertThat(position.after("one.example", AT - 1, NOW)).isEqualTo(position);
    }

    @Test
    void timeToComeDoesNotLeadBeyondNow() {
        assertThat(position.after("one.example", NOW + 1, NOW).timeUs()).isEqualTo(NOW);
    }

    @Test
    void anotherServersClockCountsFromItsFirstEvent() {
        assertThat(position.after("two.example", AT - 9_000_000, NOW))
                .isEqualTo(new JetstreamPosition("two.example", AT - 9_000_000));
    }

    @Test
    void serverThatBeginsMuchLaterThanAskedLeavesAGap() {
        assertThat(JetstreamPosition.gap(AT, AT + 3_600_000_000L)).contains(Duration.ofHours(1));
        assertThat(JetstreamPosition.gap(AT, LATER)).isEmpty();
        assertThat(JetstreamPosition.gap(AT, AT - 1)).isEmpty();
    }

    @Test
    void recordedPositionIsReadBackAndNonsenseIsNone() throws JsonProcessingException {
        assertThat(JetstreamPosition.recorded(Json.MAPPER.valueToTree(position)))
                .contains(position);
        assertThat(JetstreamPosition.recorded(null)).isEmpty();
        for (String nonsense :
                new String[] {"null", "7", "{}", "{\"host\": \"h\", \"timeUs\": 12}", "{\"timeUs\": 1773480410000000}"
                }) {
            assertThat(JetstreamPosition.recorded(Json.MAPPER.readTree(nonsense)))
                    .as(nonsense)
                    .isEmpty();
        }
    }
}
