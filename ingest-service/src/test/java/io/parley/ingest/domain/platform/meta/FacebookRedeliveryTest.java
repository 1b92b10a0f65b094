package io.parley.ingest.domain.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Event ids over many made-up Page deliveries; the seed is fixed, so that a failure comes back. */
class FacebookRedeliveryTest {

    private static final int CASES = 2000;

    private final Random random = new Random(20260314);

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        String[] items = {"comment", "post", "reaction", "like", "photo"};
        String[] verbs = {"add", "edit", "edited", "remove", "hide", "unhide"};
        for (int i = 0; i < CASES; i++) {
            byte[] body = FacebookBodies.page(
                    1773480000L + random.nextInt(100),
                    FacebookBodies.change(FacebookBodies.value(
                            items[random.nextInt(items.length)],
                            verbs[random.nextInt(verbs.length)],
                            "\"comment_id\": %d, \"message\": \"m%d\", \"from\": {\"id\": %d}"
                                    .formatted(random.nextInt(50), random.nextInt(5), random.nextInt(9)))));
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
            assertThat(readAt(later, body).eventId())
                    .isEqualTo(readAt(MadeUp.ARRIVAL, body).eventId());
        }
    }

    private static ItemReceived readAt(Instant arrival, byte[] body) {
        return MadeUp.only(
                FacebookReader.read(body, MadeUp.account("facebook", "777").at(arrival)));
    }
}
