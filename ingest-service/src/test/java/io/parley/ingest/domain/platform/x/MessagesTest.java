package io.parley.ingest.domain.platform.x;

import static io.parley.ingest.domain.platform.x.XBodies.activity;
import static io.parley.ingest.domain.platform.x.XBodies.message;
import static io.parley.ingest.domain.platform.x.XBodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Direct messages, in either generation. */
class MessagesTest {

    private static final String OLD_USERS = """
            "users": {"77": {"id": "77", "name": "Ada Brew", "screen_name": "adabrews"},
                      "4200": {"id": "4200", "name": "Harbour Tea", "screen_name": "harbour"}}""";
    private static final String NEW_USERS = """
            "users": {"77": {"data": {"id": "77", "name": "Ada Brew", "username": "adabrews"}},
                      "4200": {"data": {"id": "4200", "name": "Harbour Tea", "username": "harbour"}}}""";
    private static final String HELLO = """
            {"text": "hello &amp; #tea", "entities": {"hashtags": [{"text": "tea"}], "urls": [], "user_mentions": []}}""";

    @Test
    void messageIsTheSameInBothGenerations() {
        String message = message("77", "4200", HELLO);
        ItemReceived old = MadeUp.only(read(old(message)));
        Item item = old.item();
        assertThat(old.eventId()).isEqualTo("harbour/x:2080763914820927863/created/0");
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.author()).isEqualTo(new Author("77", "adabrews", "Ada Brew", false));
        assertThat(item.text()).isEqualTo("hello & #tea");
        assertThat(item.hashtags()).containsExactly("tea");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochMilli(1773480000704L));
        assertThat(item.permalink()).isNull();
        assertThat(MadeUp.only(read(recent("dm.received", message)))).isEqualTo(old);
    }

    @Test
    void bothDirectionsAreOneConversation() {
        Item received = MadeUp.only(read(recent("dm.received", message("77", "4200", HELLO))))
                .item();
        Item sent = MadeUp.only(read(recent("dm.sent", message("4200", "77", HELLO))))
                .item();
        assertThat(received.threadId()).isEqualTo("77-4200").isEqualTo(sent.threadId());
        assertThat(sent.author()).isEqualTo(new Author("4200", "harbour", "Harbour Tea", true));
    }

    @Test
    void attachmentIsMediaAndItsLinkIsNoWord() {
        Item item = MadeUp.only(read(old(message("77", "4200", """
                        {"text": "this one https://t.co/m", "attachment": {"type": "media", "media": {"type": "photo",
                          "url": "https://t.co/m", "media_url_https": "https://ton.example/1.jpg"}}}""")))).item();
        assertThat(item.text()).isEqualTo("this one");
        assertThat(item.media()).containsExactly(new Media("photo", "https://ton.example/1.jpg"));
    }

    @Test
    void badMessageIsKeptAndItsNeighboursGoOn() {
        String withoutSender = message("77", "4200", HELLO).replace("\"sender_id\": \"77\"", "\"sender_id\": null");
        Reading.Parts parts = MadeUp.parts(read(recent(
                "dm.received",
                message("77", "4200", HELLO)
                        + ", 5, {\"type\": \"message_create\"}, "
                        + withoutSender
                        + ", {\"type\": \"participants_join\"}, "
                        + message("4200", "77", "{}"))));
        assertThat(parts.items()).hasSize(2);
        assertThat(parts.leftOut()).isEqualTo(Map.of("no-item", 1));
        assertThat(parts.unreadable())
                .extracting(Reading.Unreadable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("/data/payload/direct_message_events/1: "),
                        reason ->
                                assertThat(reason).startsWith("/data/payload/direct_message_events/2/message_create: "),
                        reason -> assertThat(reason)
                                .startsWith("/data/payload/direct_message_events/3/message_create/sender_id: "));
    }

    @Test
    void messageInTheFlatFormIsTheSameMessage() {
        String flat = """
                {"id": "2080763914820927863", "sender_id": 77, "text": "hello &amp; #tea", "dm_conversation_id": "77-4200",
                 "entities": {"hashtags": [{"tag": "tea"}]}, "created_at": "2026-03-14T09:20:00.704Z",
                 "includes": {"users": [{"id": "77", "username": "adabrews", "name": "Ada Brew"}]}}""";
        ItemReceived listed = MadeUp.only(read(recent("dm.received", message("77", "4200", HELLO))));
        ItemReceived alone = MadeUp.only(read(activity("dm.received", flat, "{}")));
        assertThat(alone.item()).isEqualTo(listed.item());
        assertThat(alone.eventId()).isEqualTo(listed.eventId());
    }

    @Test
    void shortestFlatMessageIsStillOne() {
        ItemReceived received =
                MadeUp.only(read(activity("dm.received", "{\"id\": 99, \"sender_id\": 42, \"text\": \"hi\"}", "{}")));
        assertThat(received.eventId()).isEqualTo("harbour/x:99/created/0");
        assertThat(received.item().author()).isEqualTo(new Author("42", null, null, false));
        assertThat(received.item().text()).isEqualTo("hi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"sender_id": 42, "text": "hi"}                        | /data/payload/id
            {"id": 99, "text": "hi"}                               | /data/payload/sender_id
            {"message_events": [{}]}                               | /data/payload/sender_id
            {"direct_message_events": null}                        | /data/payload/sender_id
            """)
    void payloadThatHoldsNoMessageIsKept(String payload, String pointer) {
        assertThat(MadeUp.parts(read(activity("dm.received", payload, "{}"))).unreadable())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).startsWith(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"direct_message_events\": []}", "{\"id\": 9, \"event_type\": \"ParticipantsJoin\"}"})
    void whatIsNoMessageIsCounted(String payload) {
        assertThat(MadeUp.parts(read(activity("dm.received", payload, "{}"))))
                .isEqualTo(new Reading.Parts(List.of(), List.of(), Map.of("no-item", 1)));
    }

    @Test
    void peopleWhoAreNotDescribedHaveNoNames() {
        String body = XBodies.old("direct_message_events", message("77", "4200", HELLO));
        assertThat(MadeUp.only(read(body)).item().author()).isEqualTo(new Author("77", null, null, false));
    }

    private static String old(String messages) {
        return "{\"for_user_id\": \"4200\", \"direct_message_events\": [" + messages + "], " + OLD_USERS + "}";
    }

    private static String recent(String type, String messages) {
        return activity(type, "{\"direct_message_events\": [" + messages + "], " + NEW_USERS + "}", "{}");
    }
}
