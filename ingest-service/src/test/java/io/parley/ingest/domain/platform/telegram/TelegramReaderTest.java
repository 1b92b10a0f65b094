package io.parley.ingest.domain.platform.telegram;

import static io.parley.ingest.domain.platform.telegram.TelegramBodies.ADA;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.CHANNEL;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.PRIVATE;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.SUPERGROUP;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.message;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.read;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.update;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.Mutations;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates that are deletions, no items, or no good, and the ids of those that are. */
class TelegramReaderTest {

    private static final String DELETION = """
            {"business_connection_id": "bizA", "chat": %s, "message_ids": [1365, 9007199254740993]}""".formatted(PRIVATE);

    @Test
    void eachDeletedMessageIsAnItem() {
        Reading.Parts reading = read(update("deleted_business_messages", DELETION));
        assertThat(reading.items())
                .extracting(ItemReceived::eventId)
                .containsExactly(
                        "harbour/telegram:bizA/5000000042/1365/deleted/0",
                        "harbour/telegram:bizA/5000000042/9007199254740993/deleted/0");
        assertThat(reading.items()).allSatisfy(deleted -> {
            assertThat(deleted.item().kind()).isEqualTo(Kind.MESSAGE);
            assertThat(deleted.item().threadId()).isEqualTo("bizA/5000000042");
        });
    }

    @Test
    void deletionThatNamesNoIdIsKeptAloneAndItsNeighboursGoOn() {
        Reading.Parts reading = read(update("deleted_business_messages", DELETION.replace("1365", "1365, null, {}")));
        assertThat(reading.items()).hasSize(2);
        assertThat(reading.unreadable()).hasSize(2);
        assertThat(new String(reading.unreadable().getFirst().bytes(), UTF_8)).contains("\"message_ids\": [null]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback_query",
                "my_chat_member",
                "chat_member",
                "message_reaction_count",
                "poll",
                "inline_query",
                "business_connection",
                "something_new"
            })
    void otherUpdatesAreLeftOutAndCounted(String type) {
        Reading.Parts reading = read(update(type, "{\"id\": \"5\"}"));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"new_chat_members\": [{\"id\": 5}]",
                "\"migrate_to_chat_id\": -1001000000000124",
                "\"pinned_message\": {\"message_id\": 5}",
                "\"forum_topic_created\": {\"name\": \"Oolong\"}",
                "\"text\": \"Fresh harvest\", \"is_automatic_forward\": true"
            })
    void messageThatSaysNothingOfItsOwnIsLeftOutAndCounted(String fields) {
        assertThat(read(update("message", message(SUPERGROUP, fields))).leftOut())
                .containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void chatOfAnUnknownTypeIsLeftOutAndCounted() {
        assertThat(read(update("message", message("{\"id\": 5, \"type\": \"salon\"}", "\"text\": \"Hi\"")))
                        .leftOut())
                .containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "5",
                "nothing",
                "{\"message\": {\"message_id\": 5, \"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": \"Hi\"}}",
                "{\"update_id\": 1, \"message\": null}",
                "{\"update_id\": 1, \"message\": {\"message_id\": 5, \"text\": \"Hi\"}}",
                "{\"update_id\": 1, \"message\": {\"chat\": {\"id\": 5, \"type\": \"private\"}, \"text\": \"Hi\"}}",
                "{\"update_id\": 1, \"message\": {\"message_id\": 5, \"chat\": {\"type\": \"private\"}, \"text\": \"Hi\"}}",
                "{\"update_id\": 1, \"deleted_business_messages\": {\"chat\": {\"id\": 5, \"type\": \"private\"}}}"
            })
    void updateThatCannotBeReadIsKept(String body) {
        Reading.Parts reading = read(body);
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(new String(part.bytes(), UTF_8)).isEqualTo(body));
    }

    @Test
    void oneWrongValueAnywhereNeverHarmsTheReader() {
        List<String> good = List.of(
                update("message", message(SUPERGROUP, """
                        "text": "#tea", "entities": [{"type": "hashtag", "offset": 0, "length": 4}],
                        "message_thread_id": 7, "reply_to_message": {"message_id": 7}, "sender_chat": %s""".formatted(CHANNEL))),
                update("edited_message", message(PRIVATE, """
                        "caption": "@a", "caption_entities": [{"type": "mention", "offset": 0, "length": 2}],
                        "photo": [{"file_id": "s"}], "edit_date": 1773480060""")),
                update("deleted_business_messages", DELETION),
                update("callback_query", TelegramPressTest.press(SUPERGROUP, "\"data\": \"g\"")),
                update("message", message(CHANNEL.replace("\"id\"", "\"is_direct_messages\": true, \"id\""), """
                        "checklist": {"title": "Tea", "tasks": [{"id": 1, "text": "green"}]},
                        "direct_messages_topic": {"topic_id": 5, "user": {"id": 5000000042}},
                        "reply_to_message": {"is_automatic_forward": true, "forward_origin": {"chat": {"id": 1}, "message_id": 2}}""")),
                update("message_reaction", """
                        {"chat": %s, "message_id": 15, "user": %s, "date": 1773480000, "old_reaction": [],
                         "new_reaction": [{"type": "emoji", "emoji": "+"}]}""".formatted(CHANNEL, ADA)));
        for (String update : good) {
            for (byte[] bad : Mutations.of(update)) {
                assertThat(read(new String(bad, UTF_8)).unreadable())
                        .allSatisfy(part -> assertThat(part.reason()).doesNotContain("the reader failed"));
            }
        }
    }

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        Random random = new Random(20260314);
        String[] types = {"message", "edited_message", "business_message", "channel_post", "edited_channel_post"};
        String[] chats = {PRIVATE, SUPERGROUP, CHANNEL};
        for (int i = 0; i < 2000; i++) {
            String update = update(
                    types[random.nextInt(types.length)],
                    message(
                            chats[random.nextInt(chats.length)],
                            "\"text\": \"m%d\", \"edit_date\": %d"
                                    .formatted(random.nextInt(5), 1773480000 + random.nextInt(100))));
            Reading later = TelegramReader.read(
                    update.getBytes(UTF_8),
                    MadeUp.account("telegram", "900").at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000))));
            assertThat(MadeUp.only(later).eventId())
                    .isEqualTo(MadeUp.only(read(update)).eventId());
        }
    }
}
