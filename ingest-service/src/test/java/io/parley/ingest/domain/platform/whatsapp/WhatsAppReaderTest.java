package io.parley.ingest.domain.platform.whatsapp;

import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.change;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.delivery;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.echoes;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.message;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.messages;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.one;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.read;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the WhatsApp door makes of messages, and whose they are. */
class WhatsAppReaderTest {

    private static final Author ADA = new Author("46700000001", "ada.lind", "Ada Lind", false);

    @Test
    void messageBelongsToTheConversationWithItsSender() {
        ItemReceived received = one("text", """
                "context": {"from": "468700000", "id": "wamid.Q"}, "text": {"body": "Is the green one back?"}\s""");

        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(received.eventId()).isEqualTo("harbour/whatsapp:wamid.A/created/0");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.parentId()).isEqualTo("wamid.Q");
        assertThat(item.threadId()).isEqualTo("SE.1001");
        assertThat(item.author()).isEqualTo(ADA);
        assertThat(item.text()).isEqualTo("Is the green one back?");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.language()).isNull();
        assertThat(item.history()).isFalse();
        assertThat(received.nativeFragment()).isNotNull();
    }

    @Test
    void forwardedMessageAnswersNothing() {
        assertThat(one("text", "\"context\": {\"forwarded\": true}, \"text\": {\"body\": \"look\"}")
                        .item()
                        .parentId())
                .isNull();
    }

    @Test
    void conversationIsTheSameWhetherWhatsAppSaysTheNumberTheUserIdOrBoth() {
        for (String from : new String[] {
            "\"from\": \"46700000001\", \"from_user_id\": \"SE.1001\"",
            "\"from\": \"46700000001\"", // the contact beside it has both
            "\"from_user_id\": \"SE.1001\""
        }) {
            Item item = MadeUp.only(read(messages("""
                            {%s, "id": "wamid.A", "type": "text", "text": {"body": "hej"}}""".formatted(from)))).item();
            String shown = from.contains("46700000001") ? "46700000001" : "SE.1001";
            assertThat(item.author()).isEqualTo(new Author(shown, "ada.lind", "Ada Lind", false));
            assertThat(item.threadId()).isEqualTo("SE.1001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "\"\"", "[]", "{}"})
    void personWhoseUserIdIsNowhereIsKnownByTheNumber(String userId) {
        byte[] body = delivery(change("messages", """
                "contacts": [{"wa_id": "46700000009", "profile": {"name": "Cy Vale"}, "user_id": %s}, 7],
                "messages": [{"from": "46700000009", "id": "wamid.A", "type": "text", "text": {"body": "hej"}}]\s""".formatted(userId)));
        Item item = MadeUp.only(read(body)).item();
        assertThat(item.author()).isEqualTo(new Author("46700000009", null, "Cy Vale", false));
        assertThat(item.threadId()).isEqualTo("46700000009");
    }

    @Test
    void nameIsThatOfTheContactWithTheSendersIdOrNone() {
        assertThat(MadeUp.only(read(messages("""
                                {"from": "46700000003", "id": "wamid.A", "type": "text", "text": {"body": "hej"}}"""))).item().author())
                .isEqualTo(new Author("46700000003", null, null, false));
    }

    @Test
    void messageOfNobodyKnownIsStillAMessage() {
        Item item = MadeUp.only(read(messages("""
                        {"id": "wamid.A", "type": "text", "text": {"body": "hej"}}"""))).item();
        assertThat(item.author()).isNull();
        assertThat(item.threadId()).isNull();
    }

    @Test
    void groupIsAConversationOfItsOwn() {
        Item item = one("text", "\"group_id\": \"G1\", \"text\": {\"body\": \"hej\"}")
                .item();
        assertThat(item.threadId()).isEqualTo("G1");
        assertThat(item.author()).isEqualTo(ADA);
    }

    @Test
    void whatTheBusinessSentFromItsPhoneIsItsOwnAndInThePersonsConversation() {
        Item echo = MadeUp.only(read(echoes("""
                        {"from": "468700000", "to": "46700000001", "id": "wamid.E", "timestamp": "1773480060",
                         "type": "text", "text": {"body": "Back on Monday"}}"""))).item();
        assertThat(echo.own()).isTrue();
        assertThat(echo.author()).isEqualTo(new Author("468700000", null, null, true));
        assertThat(echo.threadId()).isEqualTo("46700000001");
        assertThat(echo.text()).isEqualTo("Back on Monday");

        assertThat(MadeUp.only(read(echoes("""
                                {"to_user_id": "SE.1001", "id": "wamid.E", "type": "text", "text": {"body": "x"}}"""))).item())
                .satisfies(item -> assertThat(item.own()).isTrue())
                .satisfies(item -> assertThat(item.threadId()).isEqualTo("SE.1001"));
        assertThat(MadeUp.only(read(delivery(change("smb_message_echoes", """
                                "contacts": [%s], "message_echoes": [{"from": "468700000", "to": "46700000001", "id": "wamid.E",
                                 "type": "text", "text": {"body": "x"}}]\s""".formatted(WhatsAppBodies.ADA)))))
                        .item()
                        .threadId())
                .isEqualTo("SE.1001");
    }

    @Test
    void messageFromTheBusinessNumberIsItsOwnHoweverTheNumberIsSpelt() {
        Item item = MadeUp.only(read(messages("""
                        {"from": "468700000", "to": "46700000001", "id": "wamid.A", "type": "text",
                         "text": {"body": "Hello"}}"""))).item();
        assertThat(item.own()).isTrue();
        assertThat(item.threadId()).isEqualTo("SE.1001");
    }

    @Test
    void messageIsOursByPhoneNumberOrByBusinessAccount() {
        byte[] body = messages(text("A", "hej"));
        assertThat(items(body, "888")).isEqualTo(1);
        assertThat(items(body, "5550001")).isEqualTo(1);
        assertThat(items(body, "1", "888")).isEqualTo(1);
        assertThat(items(body)).isEqualTo(1);

        Reading.Parts foreign = MadeUp.parts(WhatsAppReader.read(body, MadeUp.origin("whatsapp", "889")));
        assertThat(foreign.items()).isEmpty();
        assertThat(foreign.unreadable()).isEmpty();
        assertThat(foreign.leftOut()).containsExactly(Map.entry("other-account", 1));
    }

    @Test
    void oldMessageIsHistory() {
        assertThat(MadeUp.only(read(messages(message("A", "text", "\"text\": {\"body\": \"hej\"}")
                                .replace("1773480000", "1773000000"))))
                        .item()
                        .history())
                .isTrue();
    }

    @Test
    void timeThatCannotBeReadIsNoneAndCostsNothingElse() {
        Item item = MadeUp.only(read(messages(text("A", "hej").replace("\"1773480000\"", "\"soon\""))))
                .item();
        assertThat(item.createdAt()).isNull();
        assertThat(item.text()).isEqualTo("hej");
    }

    @Test
    void statusesErrorsAndOtherFieldsAreCountedOnly() {
        Reading.Parts parts = MadeUp.parts(read(delivery(
                change("messages", """
                        "statuses": [{"id": "wamid.S", "status": "read"}, {"id": "wamid.T", "status": "sent"}],
                        "errors": [{"code": 131051}]\s"""),
                change("user_id_update", "\"user_id\": []"),
                change("message_template_status_update", "\"event\": \"APPROVED\""),
                change("history", "\"history\": [{\"threads\": []}]"))));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contacts\": []",
                "\"messages\": null, \"statuses\": null, \"errors\": null",
                "\"messages\": []",
                "\"group_events\": [{\"id\": 1}]"
            })
    void changeThatHoldsNothingKnownIsCounted(String value) {
        Reading.Parts parts = MadeUp.parts(read(delivery(change("messages", value))));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    private static int items(byte[] body, String... accounts) {
        return MadeUp.parts(WhatsAppReader.read(body, MadeUp.origin("whatsapp", accounts)))
                .items()
                .size();
    }
}
