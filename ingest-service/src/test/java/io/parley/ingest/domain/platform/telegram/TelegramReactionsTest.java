package io.parley.ingest.domain.platform.telegram;

import static io.parley.ingest.domain.platform.telegram.TelegramBodies.ADA;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.CHANNEL;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.PRIVATE;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.SUPERGROUP;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.read;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of reactions is told as the set before and the set after. */
class TelegramReactionsTest {

    private static final String HEART = "{\"type\": \"emoji\", \"emoji\": \"\u2764\"}";
    private static final String THUMB = "{\"type\": \"emoji\", \"emoji\": \"\ud83d\udc4d\"}";
    private static final String CUSTOM = "{\"type\": \"custom_emoji\", \"custom_emoji_id\": \"5368324170671202286\"}";
    private static final String PAID = "{\"type\": \"paid\"}";

    @Test
    void addedOnesAreCreatedRemovedOnesDeletedAndTheRestIsNoNews() {
        Reading.Parts reading = read(change(SUPERGROUP, HEART + "," + PAID, PAID + "," + THUMB + "," + CUSTOM));
        assertThat(reading.items())
                .extracting(ItemReceived::eventId)
                .containsExactly(
                        "harbour/telegram:-1001000000000123/15/5000000042/\u2764/deleted/1773480000000",
                        "harbour/telegram:-1001000000000123/15/5000000042/\ud83d\udc4d/created/1773480000000",
                        "harbour/telegram:-1001000000000123/15/5000000042/5368324170671202286/created/1773480000000");
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void reactionNamesItsTargetTypeAndAuthor() {
        ItemReceived received = MadeUp.only(read(change(CHANNEL, "", HEART)));
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.REACTION);
        assertThat(item.reaction()).isEqualTo("\u2764");
        assertThat(item.parentId()).isEqualTo("-1001000000000777/15");
        assertThat(item.author()).isNotNull();
        assertThat(item.author().id()).isEqualTo("5000000042");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '\u0001',
            value = {CHANNEL + "|-1001000000000777/15", PRIVATE + "|5000000042", SUPERGROUP + "|-"})
    void threadIsSaidOnlyWhereItIsSure(String chat, @Nullable String thread) {
        assertThat(MadeUp.only(read(change(chat, "", HEART))).item().threadId()).isEqualTo(thread);
    }

    @Test
    void takenBackAndGivenAgainIsAnotherFact() {
        String given = change(SUPERGROUP, "", HEART);
        assertThat(MadeUp.only(read(given)).eventId())
                .isEqualTo(MadeUp.only(read(given)).eventId())
                .isNotEqualTo(MadeUp.only(read(given.replace("1773480000", "1773480005")))
                        .eventId());
    }

    @Test
    void anonymousReactionIsTheChats() {
        String anonymous = change(SUPERGROUP, "", HEART).replace("\"user\": " + ADA, "\"actor_chat\": " + CHANNEL);
        assertThat(MadeUp.only(read(anonymous)).item().nativeId())
                .isEqualTo("-1001000000000123/15/-1001000000000777/\u2764");
        assertThat(MadeUp.only(read(anonymous)).item().own()).isTrue();
    }

    @Test
    void unknownTypeOfReactionIsLeftOutAndItsNeighbourGoesOn() {
        Reading.Parts reading = read(change(SUPERGROUP, "", "{\"type\": \"scent\"}," + HEART));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"emoji\"}", "5", "null", "{\"type\": 5}", "{\"type\": \"custom_emoji\"}"})
    void badReactionIsKeptAndItsNeighbourGoesOn(String bad) {
        Reading.Parts reading = read(change(SUPERGROUP, "", bad + "," + HEART));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(1);
    }

    @Test
    void reactionOfNobodyCannotBeNamedAndIsKept() {
        String nobody = change(SUPERGROUP, "", HEART).replace("\"user\": " + ADA + ",", "");
        assertThat(read(nobody).items()).isEmpty();
        assertThat(read(nobody).unreadable()).hasSize(1);
    }

    @Test
    void changeOfNothingIsCounted() {
        assertThat(read(change(SUPERGROUP, HEART, HEART)).leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    private static String change(String chat, String before, String after) {
        return update("message_reaction", """
                {"chat": %s, "message_id": 15, "user": %s, "date": 1773480000, "old_reaction": [%s], "new_reaction": [%s]}""".formatted(chat, ADA, before, after));
    }
}
