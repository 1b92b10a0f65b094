package io.parley.ingest.domain.platform.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Event ids over many made-up deliveries; the seed is fixed, so that a failure comes back. */
class XRedeliveryTest {

    private static final int CASES = 1000;

    private final Random random = new Random(20260314);

    @Test
    void redeliveryHasTheSameEventIdWheneverItComesAndByWhicheverEvent() {
        String[] types = {"post.create", "post.mention.create", "post.reply.create", "post.quote.create"};
        for (int i = 0; i < CASES; i++) {
            String id = snowflake();
            String payload = "{\"id\": %s, \"author_id\": \"77\", \"text\": \"m\"}"
                    .formatted(random.nextBoolean() ? id : "\"" + id + "\"");
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
            assertThat(readAt(later, types[random.nextInt(types.length)], payload)
                            .eventId())
                    .isEqualTo(readAt(MadeUp.ARRIVAL, types[random.nextInt(types.length)], payload)
                            .eventId())
                    .isEqualTo("harbour/x:" + id + "/created/0");
        }
    }

    @Test
    void everyVersionOfAPostIsAFactOfItsOwn() {
        Map<String, String> versions = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            String first = snowflake();
            String second = snowflake();
            for (String current : new String[] {first, second}) {
                String payload = "{\"id\": \"%s\", \"author_id\": \"77\", \"edit_history_tweet_ids\": [\"%s\", \"%s\"]}"
                        .formatted(current, first, second);
                ItemReceived received = readAt(MadeUp.ARRIVAL, "post.mention.create", payload);
                assertThat(received.item().nativeId()).isEqualTo(first);
                assertThat(versions.put(received.eventId(), current)).isNull();
            }
        }
    }

    private String snowflake() {
        return Long.toString(2_000_000_000_000_000_000L + random.nextLong(1_000_000_000_000_000L));
    }

    private static ItemReceived readAt(Instant arrival, String type, String payload) {
        return MadeUp.only(XReader.read(
                XBodies.activity(type, payload, "{}").getBytes(UTF_8),
                MadeUp.account("x", "4200").at(arrival)));
    }
}
