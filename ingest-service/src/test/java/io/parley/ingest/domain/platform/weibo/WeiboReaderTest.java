package io.parley.ingest.domain.platform.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Weibo door makes of a push. */
class WeiboReaderTest {

    private static final int CASES = 2000;

    @Test
    void privateMessageIsInTheConversationWithItsSender() {
        ItemReceived received = one("text", "Is it back?", "{}");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.nativeId()).matches("[0-9a-f]{32}");
        assertThat(received.eventId()).isEqualTo("harbour/weibo:" + item.nativeId() + "/created/0");
        assertThat(item.author()).isEqualTo(new Author("2489518277", null, null, false));
        assertThat(item.threadId()).isEqualTo("2489518277");
        assertThat(item.text()).isEqualTo("Is it back?");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(received.nativeFragment()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"status,status/5100000000000001", "comment,comment/5100000000000001"})
    void mentionHasTheIdOfThePostOrCommentItIsIn(String subtype, String expected) {
        String data = "{\"subtype\": \"%s\", \"key\": 5100000000000001}".formatted(subtype);
        Item item = one("mention", "@HarbourTea hello", data).item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.nativeId()).isEqualTo(expected);
        assertThat(item.threadId()).isNull();
        assertThat(item.text()).isEqualTo("@HarbourTea hello");
        assertThat(one("mention", "@HarbourTea hello", data.replace("5100000000000001", "\"5100000000000001\""))
                        .item()
                        .nativeId())
                .isEqualTo(expected);
    }

    @Test
    void mentionByTheBrandIsItsOwn() {
        Item item = MadeUp.only(read(body("mention", "hello", "{\"subtype\": \"status\", \"key\": \"1\"}")
                        .replace("2489518277", "1902538057")))
                .item();
        assertThat(item.own()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "image,photo,\u53d1\u4e86\u4e00\u5f20\u56fe\u7247",
        "voice,audio,\u53d1\u4e86\u4e00\u4e2a\u8bed\u97f3\u6d88\u606f"
    })
    void mediumHasNoAddressAndWeibosOwnWordsAreNotThePersons(String type, String expected, String words) {
        Item item =
                one(type, words, "{\"vfid\": 821804459, \"tovfid\": 821804469}").item();
        assertThat(item.media()).containsExactly(new Media(expected, null));
        assertThat(item.text()).isNull();
        assertThat(one(type, "my cup", "{\"tovfid\": 1}").item().text()).isEqualTo("my cup");
    }

    @Test
    void badDetailDoesNotCostTheMessage() {
        String picture = body("image", "my cup", "{\"tovfid\": 1}").replace("\"my cup\"", "5");
        assertThat(MadeUp.only(read(picture)).item().text()).isNull();
        String mention = body("mention", "hello", "{\"subtype\": \"status\", \"key\": \"1\"}")
                .replaceAll("\"created_at\": \"[^\"]*\"", "\"created_at\": 5");
        assertThat(MadeUp.only(read(mention)).item().createdAt()).isNull();
    }

    @Test
    void personMayWriteThoseWordsToo() {
        String words = "\u53d1\u4e86\u4e00\u5f20\u56fe\u7247";
        assertThat(one("text", words, "{}").item().text()).isEqualTo(words);
    }

    @Test
    void placeIsWhatThePersonWroteToIt() {
        String place = "{\"longitude\": \"116.3\", \"latitude\": \"39.9\"}";
        assertThat(one("position", "Here: http://t.example/1", place).item().text())
                .isEqualTo("Here: http://t.example/1");
        assertThat(one("position", "\u53d1\u9001\u4e86\u4e00\u4e2a\u4f4d\u7f6e", place)
                        .item()
                        .text())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "some_new_type"})
    void whatIsNoMessageIsCountedOnly(String type) {
        Reading.Parts parts = MadeUp.parts(read(body(type, "follow", "{\"subtype\": \"follow\"}")));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void anotherAccountsMessageIsLeftOut() {
        assertThat(MadeUp.parts(WeiboReader.read(
                                body("text", "hej", "{}").getBytes(UTF_8), MadeUp.origin("weibo", "42")))
                        .leftOut())
                .containsExactly(Map.entry("other-account", 1));
    }

    @Test
    void derivedIdIsTheSameForARedeliveryAndForNothingElse() {
        Random random = new Random(20260314);
        Map<String, String> bodies = new HashMap<>();
        String[] types = {"text", "image", "position"};
        for (int i = 0; i < CASES; i++) {
            String body = body(
                            types[random.nextInt(types.length)],
                            "m" + random.nextInt(10),
                            "{\"vfid\": %d}".formatted(random.nextInt(4)))
                    .replace("2489518277", Integer.toString(random.nextInt(5)))
                    .replace("17:20:00", "17:20:0" + random.nextInt(10));
            ItemReceived received = MadeUp.only(read(body));
            assertThat(bodies.merge(received.item().nativeId(), body, (known, _) -> known))
                    .isEqualTo(body);
            assertThat(MadeUp.only(WeiboReader.read(
                                    body.getBytes(UTF_8),
                                    MadeUp.account("weibo").at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(600)))))
                            .eventId())
                    .isEqualTo(received.eventId());
        }
    }

    @Test
    void derivedIdDoesNotHangOnTheOrderOfFieldsOrTheSpellingOfIds() {
        assertThat(MadeUp.only(read("""
                        {"data": {"tovfid": 2, "vfid": 1}, "text": "x", "created_at": "Sat Mar 14 17:20:00 +0800 2026",
                         "sender_id": "2489518277", "receiver_id": "1902538057", "type": "image"}""")).eventId())
                .isEqualTo(one("image", "x", "{\"vfid\": 1, \"tovfid\": 2}").eventId());
    }

    @Test
    void wordsCannotMoveFromOneFieldToTheNext() {
        assertThat(one("text", "a", "\"b\"").eventId())
                .isNotEqualTo(one("text", "ab", "\"\"").eventId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<xml/>",
                "[]",
                "{}",
                "{\"type\": 7}",
                "{\"type\": \"text\"}",
                "{\"type\": \"text\", \"receiver_id\": 1902538057, \"text\": \"x\"}",
                "{\"type\": \"text\", \"receiver_id\": 1902538057, \"sender_id\": 1.5, \"created_at\": \"x\"}",
                "{\"type\": \"text\", \"receiver_id\": 1902538057, \"sender_id\": 1, \"text\": \"x\"}",
                "{\"type\": \"text\", \"receiver_id\": 1902538057, \"sender_id\": 1, \"created_at\": 7}",
                "{\"type\": \"text\", \"receiver_id\": 1902538057, \"sender_id\": 1, \"created_at\": \"x\","
                        + " \"text\": {}}",
                "{\"type\": \"mention\", \"receiver_id\": 1902538057, \"sender_id\": 1, \"data\": {\"key\": 1}}",
                "{\"type\": \"mention\", \"receiver_id\": 1902538057, \"sender_id\": 1}"
            })
    void bodyThatCannotBeReadIsKeptWhole(String body) {
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).hasSize(1);
        assertThat(parts.unreadable().getFirst().bytes()).isEqualTo(body.getBytes(UTF_8));
    }

    @Test
    void timeThatCannotBeReadIsNone() {
        Item item = MadeUp.only(read(body("text", "x", "{}").replace("Sat Mar", "Some")))
                .item();
        assertThat(item.createdAt()).isNull();
    }

    private static ItemReceived one(String type, String text, String data) {
        return MadeUp.only(read(body(type, text, data)));
    }

    private static String body(String type, String text, String data) {
        return """
                {"type": "%s", "receiver_id": 1902538057, "sender_id": 2489518277,
                 "created_at": "Sat Mar 14 17:20:00 +0800 2026", "text": "%s", "data": %s}""".formatted(type, text, data);
    }

    private static Reading read(String body) {
        return WeiboReader.read(body.getBytes(UTF_8), MadeUp.origin("weibo", "1902538057"));
    }
}
