package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPerson;
import static io.parley.ingest.domain.platform.meta.MetaBodies.messaging;
import static io.parley.ingest.domain.platform.meta.MetaBodies.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of a conversation that are bad or no content, and their neighbours. */
class MessagingPartsTest {

    private static final String BEFORE = fromPerson("\"message\": {\"mid\": \"before\", \"text\": \"a\"}");
    private static final String AFTER = fromPerson("\"message\": {\"mid\": \"after\", \"text\": \"b\"}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "message": {"text": "no id"}                                     | /message/mid
            "message": {"mid": null}                                         | /message/mid
            "message": {"mid": {}}                                           | /message/mid
            "message": {"mid": "m", "text": 5}                               | /message/text
            "message": {"mid": "m", "is_deleted": "yes"}                     | /message/is_deleted
            "message": {"mid": "m", "is_echo": 1}                            | /message/is_echo
            "message": {"mid": "m", "reply_to": "m_0"}                       | /message/reply_to
            "message": "hello"                                               | /message
            "message_edit": {"text": "no id", "num_edit": 1}                 | /message_edit/mid
            "message_edit": {"mid": "m", "num_edit": 1.5}                    | /message_edit/num_edit
            "reaction": {"action": "react", "emoji": "x"}                    | /reaction/mid
            "reaction": {"action": 5, "mid": "m"}                            | /reaction/action
            "postback": {"title": 5, "mid": "m"}                             | /postback/title
            "postback": []                                                   | /postback
            """)
    void unreadableEventIsKeptWithItsReasonAndItsNeighboursGoOn(String content, String pointer) {
        String bad = fromPerson(content);
        Reading.Parts reading = read(messaging("page", BEFORE, bad, AFTER));
        assertThat(reading.items())
                .extracting(received -> received.item().nativeId())
                .containsExactly("before", "after");
        assertThat(reading.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.reason()).startsWith(pointer + ": ");
            assertThat(new String(part.bytes(), UTF_8)).isEqualTo(new String(messaging("page", bad), UTF_8));
        });
        assertThat(reading.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sender\": \"42\", \"message\": {\"mid\": \"m\"}}",
                "{\"sender\": {\"id\": []}, \"message\": {\"mid\": \"m\"}}",
                "{\"postback\": {\"title\": \"Start\"}, \"timestamp\": 1773480000123}",
                "{\"sender\": {\"id\": \"42\"}, \"postback\": {\"title\": \"Start\"}}"
            })
    void eventOfNobodyKnownIsKept(String event) {
        Reading.Parts reading = read(messaging("page", BEFORE, event));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"read\": {\"watermark\": 1773480000000}",
                "\"delivery\": {\"mids\": [\"m_1\"], \"watermark\": 1773480000000}",
                "\"referral\": {\"ref\": \"poster\", \"source\": \"SHORTLINK\"}",
                "\"optin\": {\"type\": \"notification_messages\"}",
                "\"pass_thread_control\": {\"new_owner_app_id\": \"5\"}",
                "\"take_thread_control\": {\"previous_owner_app_id\": 5}",
                "\"request_thread_control\": {\"requested_owner_app_id\": 5}",
                "\"app_roles\": {\"5\": [\"primary_receiver\"]}",
                "\"message\": null",
                "\"hologram\": [1, 2]"
            })
    void whatIsNoContentIsLeftOutAndCounted(String content) {
        Reading.Parts reading = read(messaging("page", fromPerson(content), AFTER));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }
}
