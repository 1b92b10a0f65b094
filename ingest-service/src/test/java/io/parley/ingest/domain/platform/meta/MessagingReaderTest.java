package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.AT;
import static io.parley.ingest.domain.platform.meta.MetaBodies.INSTAGRAM;
import static io.parley.ingest.domain.platform.meta.MetaBodies.event;
import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPage;
import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPerson;
import static io.parley.ingest.domain.platform.meta.MetaBodies.messaging;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the events of a conversation. */
class MessagingReaderTest {

    private static final Instant WHEN = Instant.ofEpochMilli(AT);

    @Test
    void messageOfAPersonIsReadInItsConversation() {
        ItemReceived received = one(fromPerson("\"message\": {\"mid\": \"m_1\", \"text\": \"Do you ship?\"}"));
        assertThat(received.eventId()).isEqualTo("harbour/messenger:m_1/created/0");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.author()).isEqualTo(new Author("42", null, null, false));
        assertThat(item.threadId()).isEqualTo("42");
        assertThat(item.parentId()).isNull();
        assertThat(item.text()).isEqualTo("Do you ship?");
        assertThat(item.createdAt()).isEqualTo(WHEN);
        assertThat(received.nativeFragment()).isNotNull();
    }

    @Test
    void echoIsTheBrandsOwnInTheSameConversation() {
        Item echo = one(fromPage(
                        "\"message\": {\"mid\": \"m_2\", \"is_echo\": true, \"app_id\": 5, \"text\": \"Yes.\"}"))
                .item();
        assertThat(echo.author()).isEqualTo(new Author("777", null, null, true));
        assertThat(echo.threadId()).isEqualTo("42");
        assertThat(echo.text()).isEqualTo("Yes.");
    }

    @Test
    void echoIsTheBrandsOwnWhateverIdItIsSentUnder() {
        Item echo = one(event("\"31337\"", "42", "\"message\": {\"mid\": \"m_2\", \"is_echo\": true}"))
                .item();
        assertThat(echo.own()).isTrue();
        assertThat(echo.threadId()).isEqualTo("42");
        Item bare = one("{\"recipient\": {\"id\": \"42\"}, \"message\": {\"mid\": \"m_2\", \"is_echo\": true}}")
                .item();
        assertThat(bare.author()).isEqualTo(new Author(null, null, null, true));
        assertThat(bare.threadId()).isEqualTo("42");
    }

    @Test
    void messageOfTheAccountIsItsOwnAlsoWhereItIsNotSaidToBeAnEcho() {
        assertThat(one(fromPage("\"message\": {\"mid\": \"m_2\", \"text\": \"Yes.\"}"))
                        .item()
                        .own())
                .isTrue();
        Item edit = one(fromPage("\"message_edit\": {\"mid\": \"m_2\", \"text\": \"No.\", \"num_edit\": 1}"))
                .item();
        assertThat(edit.own()).isTrue();
        assertThat(edit.threadId()).isEqualTo("42");
    }

    @Test
    void idsMayBeNumbers() {
        Item item = one(event("9007199254740993", "777", "\"message\": {\"mid\": 9007199254740995}"))
                .item();
        assertThat(item.nativeId()).isEqualTo("9007199254740995");
        assertThat(item.threadId()).isEqualTo("9007199254740993");
        assertThat(one(event("777", "42", "\"message\": {\"mid\": \"m\"}"))
                        .item()
                        .own())
                .isTrue();
    }

    @Test
    void instagramMessageIsInstagrams() {
        Item item = MetaBodies.only(messaging(
                        "instagram",
                        event("\"42\"", "\"" + INSTAGRAM + "\"", "\"message\": {\"mid\": \"aWdf\", \"text\": \"hi\"}")))
                .item();
        assertThat(item.id()).isEqualTo("instagram:aWdf");
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.threadId()).isEqualTo("42");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"mid": "m_0"}                                              | m_0
            {"story": {"id": 18000000000000001, "url": "https://s.example"}} | 18000000000000001
            {"mid": "m_0", "story": {"id": "1"}}                        | m_0
            {}                                                          |
            null                                                        |
            """)
    void answerNamesTheMessageOrStoryThatItAnswers(String replyTo, @Nullable String parent) {
        assertThat(one(fromPerson("\"message\": {\"mid\": \"m_1\", \"text\": \"a\", \"reply_to\": " + replyTo + "}"))
                        .item()
                        .parentId())
                .isEqualTo(parent);
    }

    @Test
    void quickReplyIsAMessageWithItsTitle() {
        assertThat(one(fromPerson(
                                "\"message\": {\"mid\": \"m_1\", \"text\": \"Green\", \"quick_reply\": {\"payload\": \"G\"}}"))
                        .item()
                        .text())
                .isEqualTo("Green");
    }

    @Test
    void messageThatThePlatformDoesNotShowIsStillAMessage() {
        Item item = one(fromPerson("\"message\": {\"mid\": \"m_1\", \"is_unsupported\": true}"))
                .item();
        assertThat(item.text()).isNull();
        assertThat(item.media()).isEmpty();
    }

    @Test
    void deletionNamesTheMessageAndTakesNothingOfItAlong() {
        ItemReceived received =
                one(fromPerson("\"message\": {\"mid\": \"m_1\", \"is_deleted\": true, \"text\": \"oops\"}"));
        assertThat(received.verb()).isEqualTo(Verb.DELETED);
        assertThat(received.eventId()).isEqualTo("harbour/messenger:m_1/deleted/0");
        assertThat(received.item().text()).isNull();
        assertThat(received.item().threadId()).isEqualTo("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2\""})
    void editIsAVersionByItsNumber(String number) {
        ItemReceived received = one(fromPerson(
                "\"message_edit\": {\"mid\": \"m_1\", \"text\": \"Do you ship tea?\", \"num_edit\": " + number + "}"));
        assertThat(received.verb()).isEqualTo(Verb.EDITED);
        assertThat(received.eventId()).isEqualTo("harbour/messenger:m_1/edited/2");
        assertThat(received.item().text()).isEqualTo("Do you ship tea?");
        assertThat(received.item().editedAt()).isEqualTo(WHEN);
        assertThat(received.item().createdAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"num_edit\": null", ", \"num_edit\": 0"})
    void editWithoutANumberIsAVersionByItsTime(String number) {
        assertThat(one(fromPerson("\"message_edit\": {\"mid\": \"m_1\", \"text\": \"x\"" + number + "}"))
                        .item()
                        .version())
                .isEqualTo(Long.toString(AT));
    }

    @Test
    void postbackIsAMessageWithTheButtonsTitle() {
        Item item = one(fromPerson(
                        "\"postback\": {\"mid\": \"m_5\", \"title\": \"Track my order\", \"payload\": \"TRACK\"}"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.nativeId()).isEqualTo("m_5");
        assertThat(item.text()).isEqualTo("Track my order");
        assertThat(item.threadId()).isEqualTo("42");
        assertThat(item.createdAt()).isEqualTo(WHEN);
    }

    @Test
    void postbackWithoutAnIdIsNamedByWhoAndWhenAlsoInItsStandbyCopyWithoutPayload() {
        assertThat(one(fromPerson("\"postback\": {\"title\": \"Start\", \"payload\": \"GO\"}"))
                        .item()
                        .nativeId())
                .isEqualTo("42/" + AT)
                .isEqualTo(one(fromPerson("\"postback\": {\"title\": \"Start\"}"))
                        .item()
                        .nativeId());
    }

    private static ItemReceived one(String event) {
        return MetaBodies.only(messaging("page", event));
    }
}
