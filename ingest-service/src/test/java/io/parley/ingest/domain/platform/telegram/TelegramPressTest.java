package io.parley.ingest.domain.platform.telegram;

import static io.parley.ingest.domain.platform.telegram.TelegramBodies.ADA;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.PRIVATE;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.SUPERGROUP;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.message;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.one;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.read;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Telegram door makes of pressed buttons. */
class TelegramPressTest {

    private static final String BOT = "{\"id\": 900, \"is_bot\": true, \"first_name\": \"Harbour\"}";

    @Test
    void pressSaysWhatStandsOnTheButton() {
        ItemReceived received = one("callback_query", press(PRIVATE, "\"data\": \"g\""));
        Item item = received.item();
        assertThat(received.eventId()).isEqualTo("harbour/telegram:5000000042/callback/4382/created/0");
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.text()).isEqualTo("Green, please");
        assertThat(item.author()).isEqualTo(new Author("5000000042", "adalind", "Ada Lind", false));
        assertThat(item.parentId()).isEqualTo("5000000042/1365");
        assertThat(item.threadId()).isEqualTo("5000000042");
    }

    @Test
    void pressInAGroupIsACommentInTheThreadOfTheMessage() {
        Item item = one("callback_query", press(SUPERGROUP, "\"data\": \"b\"")).item();
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.text()).isEqualTo("Black");
        assertThat(item.parentId()).isEqualTo("-1001000000000123/1365");
        assertThat(item.threadId()).isEqualTo("-1001000000000123/1365");
        assertThat(item.own()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"data\": \"x\"", "\"data\": 5", "\"game_short_name\": \"pour\""})
    void pressOfAButtonThatIsNotShownHasNoText(String said) {
        assertThat(one("callback_query", press(PRIVATE, said)).item().text()).isNull();
    }

    @Test
    void pressBelowAMessageThatIsNoLongerShownHasNoText() {
        assertThat(one("callback_query", """
                        {"id": "4382", "from": %s, "data": "g", "message": {"chat": %s, "message_id": 5, "date": 0}}""".formatted(ADA, PRIVATE)).item().text())
                .isNull();
    }

    @Test
    void pressInNoKnownChatIsCounted() {
        String elsewhere = "{\"id\": \"4382\", \"from\": " + ADA + ", \"inline_message_id\": \"i\", \"data\": \"g\"}";
        assertThat(read(update("callback_query", elsewhere)).leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    static String press(String chat, String said) {
        String below = message(chat, BOT, """
                "text": "Which one?", "reply_markup": {"inline_keyboard": [
                  [{"text": "Site", "url": "https://tea.example"}, 5],
                  [{"text": "Green, please", "callback_data": "g"}, {"text": "Black", "callback_data": "b"}]]}""");
        return "{\"id\": \"4382\", \"from\": %s, \"message\": %s, \"chat_instance\": \"1\", %s}"
                .formatted(ADA, below, said);
    }
}
