package io.parley.ingest.domain.platform.mastodon;

import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.event;
import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.read;
import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.Mutations;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mastodon deliveries that are no statuses, or no good ones, and the ids of those that are. */
class MastodonPartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"account.created", "account.approved", "report.created", "status.frozen"})
    void otherEventsAreLeftOutAndCounted(String type) {
        assertThat(read(event(type, "{\"id\": \"5\"}")).leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New status by @ada",
                "{\"text\": \"New status by @ada\"}",
                "[]",
                "",
                "{\"event\": \"status.created\"}",
                "{\"event\": \"status.created\", \"object\": \"114161\"}",
                "{\"event\": \"status.created\", \"object\": {\"visibility\": \"public\", \"content\": \"no id\"}}",
                "{\"event\": \"status.created\", \"object\": {\"id\": \"5\", \"content\": \"for whom?\"}}"
            })
    void bodyOfAnAdministratorsTemplateIsKeptAndNotRefused(String body) {
        Reading.Parts reading = read(body.getBytes(UTF_8));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.leftOut()).isEmpty();
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(new String(part.bytes(), UTF_8)).isEqualTo(body));
    }

    @Test
    void oneWrongValueAnywhereNeverHarmsTheReader() {
        String good = status("""
                "mentions": [{"id": "7", "username": "harbourtea", "acct": "harbourtea"}],
                "media_attachments": [{"type": "image", "url": "https://files.example/1"}],
                "in_reply_to_id": "5", "edited_at": "2026-03-14T09:25:00.500Z\"""");
        for (byte[] bad : Mutations.of(new String(event("status.updated", good), UTF_8))) {
            Reading.Parts reading = read(bad);
            assertThat(reading.items().size()
                            + reading.unreadable().size()
                            + reading.leftOut().size())
                    .isEqualTo(1);
            assertThat(reading.unreadable())
                    .allSatisfy(part -> assertThat(part.reason()).doesNotContain("the reader failed"));
        }
    }

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        Random random = new Random(20260314);
        String[] events = {"status.created", "status.updated"};
        for (int i = 0; i < 1000; i++) {
            byte[] body = event(
                    events[random.nextInt(2)],
                    status("\"id\": %d, \"content\": \"<p>%d</p>\", \"edited_at\": \"2026-03-14T09:25:00.%03dZ\""
                            .formatted(random.nextInt(50), random.nextInt(5), random.nextInt(1000))));
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
            Reading redelivered = MastodonReader.read(
                    body,
                    MadeUp.account("mastodon", "7")
                            .withOptions(Map.of("instance", "social.example"))
                            .at(later));
            assertThat(MadeUp.only(redelivered).eventId())
                    .isEqualTo(MadeUp.only(read(body)).eventId());
        }
    }
}
