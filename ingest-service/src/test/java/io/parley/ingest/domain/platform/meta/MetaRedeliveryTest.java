package io.parley.ingest.domain.platform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Event ids over many made-up deliveries, and deliveries with anything anywhere; the seeds are fixed. */
class MetaRedeliveryTest {

    private static final int CASES = 2000;
    private static final String[] JUNK = {
        "null",
        "5",
        "1.5",
        "-1",
        "99999999999999999999",
        "true",
        "\"\"",
        "\"\\u0000\"",
        "\"x\"",
        "[]",
        "[[]]",
        "{}",
        "{\"id\": null}",
        "[{}]"
    };

    private final Random random = new Random(20260314);

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        String[] items = {"comment", "post", "reaction", "like", "photo"};
        String[] verbs = {"add", "edit", "edited", "remove", "hide", "unhide"};
        for (int i = 0; i < CASES; i++) {
            byte[] body = FacebookBodies.page(
                    1773480000L + random.nextInt(100),
                    FacebookBodies.change(FacebookBodies.value(
                            any(items),
                            any(verbs),
                            "\"comment_id\": %d, \"message\": \"m%d\", \"from\": {\"id\": %d}"
                                    .formatted(random.nextInt(50), random.nextInt(5), random.nextInt(9)))));
            assertSameWheneverItComes(body);
        }
    }

    @Test
    void eventOfAConversationHasOneIdAndNoOtherEventHasIt() {
        Map<String, String> factsById = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            String fact = fact();
            byte[] body = MetaBodies.body(
                    random.nextBoolean() ? "page" : "instagram",
                    "\"" + any("messaging", "standby") + "\": [" + fact + "]");
            String id = assertSameWheneverItComes(body);
            assertThat(factsById.merge(id, fact, (known, again) -> known)).isEqualTo(fact);
        }
        assertThat(factsById).hasSizeGreaterThan(CASES / 4);
    }

    @Test
    void anythingAnywhereHarmsNeitherTheReaderNorTheNeighbour() {
        String neighbour = MetaBodies.fromPerson("\"message\": {\"mid\": \"neighbour\"}");
        for (int i = 0; i < CASES; i++) {
            String event = random.nextBoolean() ? fact() : fact().replaceFirst("\"text\"", "\"attachments\"");
            String[] values = event.split(": ", -1);
            int at = 1 + random.nextInt(values.length - 1);
            values[at] = values[at].replaceFirst("^(\"[^\"]*\"|\\d+)", any(JUNK).replace("\\", "\\\\"));
            Reading.Parts reading = MetaBodies.read(MetaBodies.messaging("page", String.join(": ", values), neighbour));
            assertThat(reading.items())
                    .last()
                    .satisfies(
                            received -> assertThat(received.item().nativeId()).isEqualTo("neighbour"));
            int leftOut = reading.leftOut().getOrDefault("no-item", 0);
            assertThat(reading.items().size() + reading.unreadable().size() + leftOut)
                    .isEqualTo(2);
            assertThat(reading.unreadable())
                    .noneSatisfy(part -> assertThat(part.reason()).startsWith("the reader failed"));
        }
    }

    /** One event of a conversation; the same words and ids are the same fact. */
    private String fact() {
        String mid = "m_" + random.nextInt(60);
        long at = MetaBodies.AT + random.nextInt(40);
        String content = switch (random.nextInt(4)) {
            case 0 -> "\"message\": {\"mid\": \"%s\", \"text\": \"t %s\"}".formatted(mid, mid);
            case 1 ->
                "\"message_edit\": {\"mid\": \"%s\", \"text\": \"t\", \"num_edit\": %d}"
                        .formatted(mid, 1 + random.nextInt(3));
            case 2 ->
                "\"reaction\": {\"mid\": \"%s\", \"action\": \"%s\", \"reaction\": \"%s\"}"
                        .formatted(mid, any("react", "unreact"), at % 2 == 0 ? "love" : "wow");
            default -> "\"postback\": {\"title\": \"Start\"}";
        };
        boolean dated = content.startsWith("\"reaction") || content.startsWith("\"postback");
        return "{\"sender\": {\"id\": \"42\"}, \"recipient\": {\"id\": \"777\"}, \"timestamp\": %d, %s}"
                .formatted(dated ? at : MetaBodies.AT, content);
    }

    private String assertSameWheneverItComes(byte[] body) {
        String id = readAt(MadeUp.ARRIVAL, body).eventId();
        Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
        assertThat(readAt(later, body).eventId()).as(new String(body, UTF_8)).isEqualTo(id);
        return id;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static ItemReceived readAt(Instant arrival, byte[] body) {
        return MadeUp.only(GraphReader.read(
                body, MadeUp.account("facebook", "777", MetaBodies.INSTAGRAM).at(arrival)));
    }
}
