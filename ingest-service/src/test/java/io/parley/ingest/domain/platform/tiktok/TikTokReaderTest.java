package io.parley.ingest.domain.platform.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokReaderTest {

    private static final Origin ORIGIN = MadeUp.origin("tiktok", "harbour-open-id");

    private static final String QUESTION = """
            {"timestamp": 1773480400123, "type": "text", "text": {"body": "Is the lid \\u2615 sold alone?"},
             "conversation_id": "conv==/1", "message_id": "msg==/9",
             "from": "ada.brews", "from_user": {"id": "user-77", "role": "personal_account"},
             "to": "harbourtea", "to_user": {"id": "harbour-open-id", "role": "business_account"}}""";

    @Test
    void messageBecomesAnItemOfItsConversation() {
        ItemReceived received = MadeUp.only(read(envelope("im_receive_msg", QUESTION)));
        Item item = received.item();
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(received.eventId()).isEqualTo("harbour/tiktok:msg==/9/created/0");
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.threadId()).isEqualTo("conv==/1");
        assertThat(item.author()).isEqualTo(new Author("user-77", null, "ada.brews", false));
        assertThat(item.text()).isEqualTo("Is the lid \u2615 sold alone?");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochMilli(1773480400123L));
        assertThat(item.parentId()).isNull();
        assertThat(item.language()).isNull();
        assertThat(received.nativeFragment()).isNotNull();
    }

    @Test
    void whatTheBrandSentIsItsOwnWhoeverIsNamed() {
        assertThat(MadeUp.only(read(envelope("im_send_msg", QUESTION))).item().own())
                .isTrue();
        assertThat(MadeUp.only(read(envelope("im_send_msg", "{\"message_id\": \"m\"}")))
                        .item()
                        .author())
                .isEqualTo(new Author(null, null, null, true));
    }

    @Test
    void idsAndTimesMayBeNumbersOrText() {
        Item item = MadeUp.only(read(envelope("im_receive_msg", """
                        {"message_id": 7263548190263548190, "conversation_id": 12345678901234567890,
                         "timestamp": "1773480400123", "from_user": {"id": 99999999999999999}}"""))).item();
        assertThat(item.nativeId()).isEqualTo("7263548190263548190");
        assertThat(item.threadId()).isEqualTo("12345678901234567890");
        assertThat(item.author()).isEqualTo(new Author("99999999999999999", null, null, false));
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochMilli(1773480400123L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", textBlock = """
                    "type": "image", "image": {"media_id": "9"}                        | photo | -
                    "type": "video", "video": {"media_id": "9"}                        | video | -
                    "type": "sticker"                                                  | photo | -
                    "type": "share_post", "share_post": {"embed_url": "https://t.example/v"} | link | https://t.example/v
                    "type": "share_post", "share_post": {"video_id": "1"}              | link  | -
                    """)
    void messageWithoutWordsKeepsItsMedia(String fields, String type, String url) {
        Item item = MadeUp.only(read(envelope("im_receive_msg", "{\"message_id\": \"m\", " + fields + "}")))
                .item();
        assertThat(item.media()).isEqualTo(List.of(new Media(type, url)));
        assertThat(item.text()).isNull();
    }

    @Test
    void messageOfANewTypeIsStillAMessage() {
        assertThat(MadeUp.only(read(envelope("im_receive_msg", "{\"message_id\": \"m\", \"type\": \"hologram\"}")))
                        .item()
                        .media())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im_mark_read_msg",
                "authorization.removed",
                "video.publish.completed",
                "post.publish.complete",
                "something.new"
            })
    void eventsThatAreNoItemsAreLeftOutWhateverTheirContent(String event) {
        for (String content : List.of("\"{}\"", "\"no json\"", "null", "{\"a\": 1}", "5")) {
            Reading.Parts parts =
                    MadeUp.parts(read("{\"event\": \"%s\", \"user_openid\": \"harbour-open-id\", \"content\": %s}"
                            .formatted(event, content)));
            assertThat(parts).isEqualTo(new Reading.Parts(List.of(), List.of(), Map.of("no-item", 1)));
        }
        assertThat(MadeUp.parts(read("{\"user_openid\": \"harbour-open-id\"}")).leftOut())
                .isEqualTo(Map.of("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment.update", "mention.create", "business.mention"})
    void commentsAreKeptWholeForAReaderThatKnowsTheirFields(String event) {
        String body = envelope(event, "{\"comment_id\": 111, \"comment_action\": \"insert\", \"text\": \"Nice!\"}");
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).singleElement().satisfies(kept -> {
            assertThat(kept.bytes()).isEqualTo(body.getBytes(UTF_8));
            assertThat(kept.reason()).contains(event);
        });
    }

    @Test
    void contentMayBeAnObjectItself() {
        String asText = envelope("im_receive_msg", QUESTION);
        String asObject = asText.replace(TextNode.valueOf(QUESTION).toString(), QUESTION);
        assertThat(asObject).isNotEqualTo(asText);
        assertThat(MadeUp.only(read(asObject)).item())
                .isEqualTo(MadeUp.only(read(asText)).item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"from\": {}", "\"type\": 5", "\"type\": \"share_post\", \"share_post\": {\"embed_url\": 5}"})
    void whatMerelyAddsMayBeWrong(String fields) {
        Item item = MadeUp.only(read(envelope(
                        "im_receive_msg", "{\"message_id\": \"m\", \"text\": {\"body\": \"hi\"}, " + fields + "}")))
                .item();
        assertThat(item.text()).isEqualTo("hi");
        assertThat(item.author()).isNull();
    }

    @Test
    void anotherAccountsEventIsLeftOut() {
        String body = envelope("im_receive_msg", QUESTION);
        assertThat(MadeUp.parts(TikTokReader.read(body.getBytes(UTF_8), MadeUp.origin("tiktok", "other")))
                        .leftOut())
                .isEqualTo(Map.of("other-account", 1));
        assertThat(MadeUp.only(TikTokReader.read(body.getBytes(UTF_8), MadeUp.origin("tiktok"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"event": "im_receive_msg"}                                                     | /content
                    {"event": "im_receive_msg", "content": null}                                    | /content
                    {"event": "im_receive_msg", "content": [{"message_id": "m"}]}                   | /content
                    {"event": "im_receive_msg", "content": {"message_id": null}}                    | /content/message_id
                    {"event": "im_receive_msg", "content": "[]"}                                    | /content
                    {"event": "im_receive_msg", "content": "no json"}                               | The body is not JSON
                    {"event": "im_receive_msg", "content": ""}                                      | The body
                    {"event": "im_receive_msg", "content": "{}"}                                    | /content/message_id
                    {"event": "im_send_msg", "content": "{\\"message_id\\": null}"}                 | /content/message_id
                    {"event": "im_send_msg", "content": "{\\"message_id\\": [1]}"}                  | /content/message_id
                    {"event": "im_send_msg", "content": "{\\"message_id\\": 1, \\"text\\": \\"x\\"}"} | /content/text
                    {"event": "im_send_msg", "content": "{\\"message_id\\": 1, \\"from_user\\": 5}"} | /content/from_user
                    {"event": 5}                                                                    | /event
                    []                                                                              | must be a JSON
                    """)
    void messageThatCannotBeReadIsKept(String body, String reason) {
        Reading.Parts parts = MadeUp.parts(TikTokReader.read(body.getBytes(UTF_8), MadeUp.origin("tiktok")));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).contains(reason);
            assertThat(kept.bytes()).isEqualTo(body.getBytes(UTF_8));
        });
    }

    @Test
    void redeliveryHasTheSameEventIdAndAnotherMessageAnother() {
        Random random = new Random(20260314);
        for (int i = 0; i < 500; i++) {
            long message = random.nextLong(Long.MAX_VALUE);
            String content = "{\"message_id\": %d, \"conversation_id\": \"c%d\"}".formatted(message, random.nextInt(5));
            String event = random.nextBoolean() ? "im_receive_msg" : "im_send_msg";
            byte[] body = envelope(event, content).getBytes(UTF_8);
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(260_000));
            assertThat(MadeUp.only(TikTokReader.read(
                                    body, MadeUp.account("tiktok").at(later)))
                            .eventId())
                    .isEqualTo(MadeUp.only(TikTokReader.read(body, MadeUp.origin("tiktok")))
                            .eventId())
                    .isEqualTo("harbour/tiktok:" + message + "/created/0");
        }
    }

    @Test
    void signedDeliveryIsVerifiedAndNothingBut200IsAnswered() {
        TikTok tikTok = new TikTok();
        // Made with another implementation of HMAC.
        String digest = "a16dc12a1a96c2bb38b0683e08efe90edf720c2f746a6b199145242ea4d06809";
        Delivery delivery = MadeUp.delivery(
                "{\"event\":\"im_receive_msg\",\"user_openid\":\"harbour-open-id\"}",
                "TikTok-Signature",
                "t=1773480413,s=" + digest);
        assertThat(tikTok.verify(delivery, ORIGIN)).isInstanceOf(Verification.Verified.class);
        assertThat(tikTok.verify(delivery.withBody(new byte[0]), ORIGIN)).isInstanceOf(Verification.Refused.class);
        assertThat(tikTok.accepted(0)).isEqualTo(Answer.empty(200));
        assertThat(tikTok.read(delivery, ORIGIN)).isInstanceOf(Reading.Parts.class);
    }

    private static Reading read(String body) {
        return TikTokReader.read(body.getBytes(UTF_8), ORIGIN);
    }

    private static String envelope(String event, String content) {
        return """
                {"client_key": "harbour-app", "event": "%s", "create_time": 1773480401,
                 "user_openid": "harbour-open-id", "content": %s}""".formatted(event, TextNode.valueOf(content));
    }
}
