package io.parley.ingest.domain.platform.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.Mutations;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final String TEXT = """
            {"id": "468789577898262530", "type": "text", "text": "Is the green tea back? @Harbour Tea",
             "quotedMessageId": "468789532432007169", "quoteToken": "q3Plxr4AgKd",
             "mention": {"mentionees": [{"index": 23, "length": 12, "type": "user", "userId": "Uharbour", "isSelf": true},
                                        {"index": 0, "length": 4, "type": "all"}]}}""";

    @Test
    void textOfAPersonIsAMessageInTheConversationWithThem() {
        ItemReceived received = one(event("message", "\"message\": " + TEXT));
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.id()).isEqualTo("line:468789577898262530");
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.text()).isEqualTo("Is the green tea back? @Harbour Tea");
        assertThat(item.parentId()).isEqualTo("468789532432007169");
        assertThat(item.threadId()).isEqualTo("Uada");
        assertThat(item.author()).isEqualTo(new Author("Uada", null, null, false));
        assertThat(item.mentions()).containsExactly("Uharbour");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00.123Z"));
        assertThat(item.version()).isEqualTo("0");
        assertThat(item.language()).isNull();
        assertThat(item.permalink()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"type": "group", "groupId": "Cteahouse", "userId": "Uada"} | Cteahouse | Uada
            {"type": "group", "groupId": "Cteahouse"}                   | Cteahouse |
            {"type": "room", "roomId": "Rkettle", "userId": "Uada"}     | Rkettle   | Uada
            {"type": "user", "userId": "Uada"}                          | Uada      | Uada
            {"type": "planet", "planetId": "P1"}                        |           |
            """)
    void conversationIsTheGroupTheRoomOrThePerson(String source, @Nullable String thread, @Nullable String author) {
        Item item = one(event("message", "\"message\": " + TEXT).replace(SOURCE, source))
                .item();
        assertThat(item.threadId()).isEqualTo(thread);
        assertThat(item.author()).isEqualTo(author == null ? null : new Author(author, null, null, false));
    }

    @Test
    void messageWithoutASourceIsReadAllTheSame() {
        assertThat(one(event("message", "\"message\": " + TEXT).replace(SOURCE, "null"))
                        .item()
                        .threadId())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"id": "5", "type": "image", "contentProvider": {"type": "line"}, "imageSet": {"id": "S", "index": 1, "total": 2}} | photo |
            {"id": "5", "type": "image", "contentProvider": {"type": "external", "originalContentUrl": "https://tea.example/1.jpg", "previewImageUrl": "https://tea.example/p.jpg"}} | photo | https://tea.example/1.jpg
            {"id": "5", "type": "video", "duration": 60000, "contentProvider": {"type": "external", "originalContentUrl": "https://tea.example/1.mp4"}} | video | https://tea.example/1.mp4
            {"id": "5", "type": "audio", "duration": 60000, "contentProvider": {"type": "line"}} | audio |
            {"id": "5", "type": "file", "fileName": "order.pdf", "fileSize": 2138} | file |
            {"id": "5", "type": "sticker", "packageId": "446", "stickerId": "1988", "keywords": ["happy", "tea"]} | photo |
            """)
    void mediumHasTheAddressThatThePlatformTellsAndNoTextThatNobodyWrote(
            String message, String type, @Nullable String url) {
        Item item = one(event("message", "\"message\": " + message)).item();
        assertThat(item.media()).containsExactly(new Media(type, url));
        assertThat(item.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "title": "Tea house", "address": "Quay 5", "latitude": 57.7, "longitude": 11.9 | Tea house/Quay 5
            "address": "Quay 5"                                                            | Quay 5
            "title": " ", "address": 5                                                     |
            """)
    void placeIsAMessageWithItsTitleAndAddress(String fields, @Nullable String text) {
        Item item = one(event("message", "\"message\": {\"id\": \"5\", \"type\": \"location\", " + fields + "}"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.text()).isEqualTo(text == null ? null : text.replace('/', '\n'));
        assertThat(item.media()).isEmpty();
    }

    @Test
    void badDetailDoesNotCostTheMessage() {
        Item item = one(event("message", """
                        "message": {"id": "5", "type": "text", "text": "Hi", "quotedMessageId": {},
                          "mention": {"mentionees": [5, {"userId": []}, {"userId": "Ubo"}]}}""").replace(SOURCE, "5")).item();
        assertThat(item.text()).isEqualTo("Hi");
        assertThat(item.mentions()).containsExactly("Ubo");
        assertThat(item.author()).isNull();
    }

    @Test
    void wordsWrittenIntoAStickerAreText() {
        assertThat(one(event(
                                "message",
                                "\"message\": {\"id\": 5, \"type\": \"sticker\", \"text\": \"Thank you\","
                                        + " \"keywords\": [\"bow\"]}"))
                        .item()
                        .text())
                .isEqualTo("Thank you");
    }

    @Test
    void editIsAVersionOfTheSameMessageByItsTime() {
        ItemReceived edited = one(event("messageEdited", "\"message\": " + TEXT));
        assertThat(edited.eventId()).isEqualTo("harbour/line:468789577898262530/edited/1773480000123");
        assertThat(edited.item().editedAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00.123Z"));
        assertThat(edited.item().createdAt()).isNull();
        assertThat(edited.item().text()).startsWith("Is the green tea");
    }

    @Test
    void unsentMessageIsDeletedAlsoInStandby() {
        String unsend = event("unsend", "\"unsend\": {\"messageId\": 468789577898262530}");
        assertThat(one(unsend).eventId()).isEqualTo("harbour/line:468789577898262530/deleted/1773480000123");
        assertThat(one(unsend.replace("active", "standby")).verb()).isEqualTo(Verb.DELETED);
        assertThat(one(unsend).item().threadId()).isEqualTo("Uada");
    }

    @Test
    void messagesInStandbyAreReadLikeOthers() {
        String message = event("message", "\"message\": " + TEXT);
        assertThat(one(message.replace("active", "standby")).item())
                .isEqualTo(one(message).item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"follow\", \"follow\": {\"isUnblocked\": false}",
                "\"type\": \"unfollow\"",
                "\"type\": \"join\"",
                "\"type\": \"memberJoined\", \"joined\": {\"members\": []}",
                "\"type\": \"postback\", \"postback\": {\"data\": \"action=buy\"}",
                "\"type\": \"videoPlayComplete\"",
                "\"type\": \"message\", \"message\": {\"id\": \"5\", \"type\": \"hologram\"}",
                "\"mode\": \"active\""
            })
    void whatIsNoMessageIsLeftOutAndCounted(String event) {
        Reading.Parts reading = read("Uharbour", "{" + event + "}");
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void deliveryForAnotherBotIsLeftOutEventByEvent() {
        Reading.Parts reading = read("Uother", event("message", "\"message\": " + TEXT), event("follow", "\"x\": 1"));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("other-account", 2));
    }

    @Test
    void brandItselfIsKnownByItsId() {
        assertThat(one(event("message", "\"message\": " + TEXT).replace("Uada", "Uharbour"))
                        .item()
                        .own())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"message\"",
                "\"type\": \"message\", \"message\": \"hello\"",
                "\"type\": \"message\", \"message\": {\"type\": \"text\", \"text\": \"no id\"}",
                "\"type\": \"message\", \"message\": {\"type\": \"text\", \"id\": \"5\"}",
                "\"type\": \"messageEdited\", \"message\": {\"type\": \"text\", \"id\": \"5\", \"text\": 5}",
                "\"type\": \"unsend\", \"unsend\": {}",
                "\"type\": 5"
            })
    void badEventIsKeptAloneAndItsNeighboursGoOn(String bad) {
        Reading.Parts reading = read(
                "Uharbour",
                event("message", "\"message\": " + TEXT),
                "{" + bad + "}",
                event("unsend", "\"unsend\": {\"messageId\": \"7\"}"));
        assertThat(reading.items())
                .extracting(received -> received.item().nativeId())
                .containsExactly("468789577898262530", "7");
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part ->
                        assertThat(new String(part.bytes(), UTF_8)).isEqualTo(body("Uharbour", "{" + bad + "}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "5", "{\"events\": {}}", "not json", ""})
    void bodyWithoutEventsIsOneUnreadablePart(String body) {
        Reading.Parts reading = MadeUp.parts(LineReader.read(body.getBytes(UTF_8), MadeUp.origin("line", "Uharbour")));
        assertThat(reading.unreadable()).hasSize(1);
    }

    @Test
    void oneWrongValueAnywhereNeverHarmsTheReaderOrANeighbour() {
        String neighbour = event("unsend", "\"unsend\": {\"messageId\": \"7\"}");
        for (byte[] bad : Mutations.of(event("message", "\"message\": " + TEXT))) {
            Reading.Parts reading = read("Uharbour", new String(bad, UTF_8), neighbour);
            assertThat(reading.items().getLast().item().nativeId()).isEqualTo("7");
            assertThat(reading.unreadable())
                    .allSatisfy(part -> assertThat(part.reason()).doesNotContain("the reader failed"));
            assertThat(reading.items().size()
                            + reading.unreadable().size()
                            + reading.leftOut().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void redeliveryHasTheSameEventIdWheneverItComes() {
        Random random = new Random(20260314);
        String[] types = {"message", "messageEdited"};
        for (int i = 0; i < 2000; i++) {
            String event = event(types[random.nextInt(2)], "\"message\": " + TEXT)
                    .replace("468789577898262530", Integer.toString(random.nextInt(50)))
                    .replace("1773480000123", Long.toString(1773480000000L + random.nextInt(1000)));
            String redelivered = event.replace("\"isRedelivery\": false", "\"isRedelivery\": true");
            Reading later = LineReader.read(
                    body("Uharbour", redelivered).getBytes(UTF_8),
                    MadeUp.account("line", "Uharbour").at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000))));
            assertThat(MadeUp.only(later).eventId()).isEqualTo(one(event).eventId());
        }
    }

    private static final String SOURCE = "{\"type\": \"user\", \"userId\": \"Uada\"}";

    private static String event(String type, String fields) {
        return """
                {"type": "%s", "mode": "active", "timestamp": 1773480000123, "source": %s,
                 "webhookEventId": "01FZ74A0TDDPYRVKNK77XKC3ZR", "deliveryContext": {"isRedelivery": false},
                 "replyToken": "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", %s}""".formatted(type, SOURCE, fields);
    }

    private static String body(String destination, String... events) {
        return "{\"destination\": \"" + destination + "\", \"events\": [" + String.join(", ", events) + "]}";
    }

    private static Reading.Parts read(String destination, String... events) {
        return MadeUp.parts(
                LineReader.read(body(destination, events).getBytes(UTF_8), MadeUp.origin("line", "Uharbour")));
    }

    private static ItemReceived one(String event) {
        return MadeUp.only(read("Uharbour", event));
    }
}
