package io.parley.ingest.domain.platform.threads;

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

/** Account 500 is the brand, by name harbourtea. */
class ThreadsReaderTest {

    private static final String REPLY = """
            {"id": "8901234", "username": "ada.lind", "text": "@harbourtea is the green one back?",
             "media_type": "TEXT_POST", "permalink": "https://threads.example/@ada.lind/post/Pp", "shortcode": "Pp",
             "timestamp": "2026-03-14T09:20:00+0000", "replied_to": {"id": "567890"},
             "root_post": {"id": "123456", "owner_id": "500", "username": "harbourtea"}}""";

    @Test
    void replyIsACommentInTheThreadOfItsRootPost() {
        ItemReceived received = one("replies", REPLY);
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.id()).isEqualTo("threads:8901234");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo("567890");
        assertThat(item.threadId()).isEqualTo("123456");
        assertThat(item.author()).isEqualTo(new Author(null, "ada.lind", null, false));
        assertThat(item.text()).isEqualTo("@harbourtea is the green one back?");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(item.permalink()).isEqualTo("https://threads.example/@ada.lind/post/Pp");
        assertThat(item.media()).isEmpty();
        assertThat(item.version()).isEqualTo("0");
    }

    @Test
    void replyThatMentionsTheBrandIsTheSameFactUnderBothFields() {
        assertThat(one("mentions", REPLY).eventId())
                .isEqualTo(one("replies", REPLY).eventId());
        assertThat(one("mentions", REPLY).item())
                .isEqualTo(one("replies", REPLY).item());
    }

    @Test
    void mentionElsewhereIsAMention() {
        String elsewhere =
                REPLY.replace("500", "777").replace("\"username\": \"harbourtea\"", "\"username\": \"tidewater\"");
        assertThat(one("mentions", elsewhere).item().kind()).isEqualTo(Kind.MENTION);
        assertThat(one("mentions", "{\"id\": 5, \"username\": \"ada.lind\", \"text\": \"hi @harbourtea\"}")
                        .item()
                        .threadId())
                .isNull();
    }

    @Test
    void authorOfTheRootPostIsKnownByItsOwner() {
        String answer = REPLY.replace("ada.lind", "harbourtea");
        assertThat(read(answer, "500").item().author()).isEqualTo(new Author("500", "harbourtea", null, true));
        assertThat(read(answer, "harbourtea").item().own()).isTrue();
        assertThat(read(answer, "777").item().own()).isFalse();
    }

    @Test
    void whatIsPublishedIsTheBrandsOwn() {
        Item post = one("publish", """
                {"id": "55", "media_type": "IMAGE", "permalink": "https://threads.example/p",
                 "timestamp": "2026-03-14T09:20:00+0000"}""").item();
        assertThat(post.kind()).isEqualTo(Kind.POST);
        assertThat(post.own()).isTrue();
        assertThat(post.text()).isNull();
        assertThat(post.media()).containsExactly(new Media("photo", null));
        assertThat(one("publish", REPLY).item().kind()).isEqualTo(Kind.COMMENT);
        assertThat(one("publish", REPLY).item().own()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"IMAGE,photo", "VIDEO,video", "AUDIO,audio", "TEXT_POST,", "CAROUSEL_ALBUM,", "HOLOGRAM,"})
    void mediumIsNamedWithoutAnAddress(String mediaType, @Nullable String type) {
        Item item = one("replies", REPLY.replace("TEXT_POST", mediaType)).item();
        if (type == null) {
            assertThat(item.media()).isEmpty();
        } else {
            assertThat(item.media()).containsExactly(new Media(type, null));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "media_type": "IMAGE", "media_url": "https://t.example/1"                | photo
            "media_type": "VIDEO", "media_url": "https://t.example/1"                | video
            "media_type": "CAROUSEL_ALBUM", "media_url": "https://t.example/1"       | file
            "media_type": "TEXT_POST", "gif_url": "https://t.example/1"              | photo
            """)
    void mediumHasItsAddressWhereThatIsSaid(String fields, String type) {
        assertThat(one("replies", REPLY.replace("\"media_type\": \"TEXT_POST\"", fields))
                        .item()
                        .media())
                .containsExactly(new Media(type, "https://t.example/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"media_type", "media_url", "gif_url", "permalink", "timestamp"})
    void whatMerelyAddsMayBeWrong(String field) {
        Item item = one(
                        "replies",
                        "{\"id\": \"5\", \"username\": \"ada.lind\", \"text\": \"hi\", \"%s\": {}}".formatted(field))
                .item();
        assertThat(item.text()).isEqualTo("hi");
        assertThat(item.media()).isEmpty();
    }

    @Test
    void deletionNamesTheIdAndItsOwner() {
        ItemReceived deleted = one("delete", """
                {"id": 8901234, "owner": {"owner_id": "500"}, "deleted_at": "2026-03-14T09:25:00+0000",
                 "timestamp": "2026-03-14T09:20:00+0000"}""");
        assertThat(deleted.eventId()).isEqualTo("harbour/threads:8901234/deleted/1773480300000");
        assertThat(deleted.item().own()).isTrue();
        assertThat(deleted.item().threadId()).isNull();
        assertThat(one("delete", "{\"id\": \"8901234\"}").eventId()).isEqualTo("harbour/threads:8901234/deleted/0");
    }

    @Test
    void unknownFieldIsLeftOutAndCounted() {
        Reading.Parts reading = parts(body("follows", "{\"id\": \"5\"}"));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "5",
                "{\"values\": []}",
                "{\"values\": {\"value\": {\"id\": \"5\"}}}",
                "{\"values\": {\"field\": \"replies\"}}",
                "{\"values\": {\"field\": \"replies\", \"value\": {\"text\": \"no id\"}}}",
                "{\"values\": {\"field\": \"delete\", \"value\": {\"id\": null}}}",
                "{\"values\": {\"field\": 5, \"value\": {\"id\": \"5\"}}}",
                "no json"
            })
    void bodyThatCannotBeReadIsKept(String body) {
        Reading.Parts reading = parts(body);
        assertThat(reading.items()).isEmpty();
        assertThat(reading.leftOut()).isEmpty();
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(new String(part.bytes(), UTF_8)).isEqualTo(body));
    }

    @Test
    void oneWrongValueAnywhereNeverHarmsTheReader() {
        for (byte[] bad : Mutations.of(body("replies", REPLY))) {
            Reading.Parts reading = parts(new String(bad, UTF_8));
            assertThat(reading.items().size()
                            + reading.unreadable().size()
                            + reading.leftOut().size())
                    .isEqualTo(1);
            assertThat(reading.unreadable())
                    .allSatisfy(part -> assertThat(part.reason()).doesNotContain("the reader failed"));
        }
    }

    @Test
    void redeliveryHasTheSameEventIdWheneverItComesAndWhateverItsEnvelopeSays() {
        Random random = new Random(20260314);
        String[] fields = {"replies", "mentions", "publish", "delete"};
        for (int i = 0; i < 2000; i++) {
            String body =
                    body(fields[random.nextInt(fields.length)], REPLY.replace("8901234", "" + random.nextInt(50)));
            Reading later = ThreadsReader.read(
                    body.replace("1773480001", "177348" + (1000 + random.nextInt(9000)))
                            .getBytes(UTF_8),
                    MadeUp.account("threads", "500").at(MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000))));
            assertThat(MadeUp.only(later).eventId())
                    .isEqualTo(MadeUp.only(parts(body)).eventId());
        }
    }

    private static String body(String field, String value) {
        return """
                {"app_id": "123456", "topic": "moderate", "target_id": "78901", "time": 1773480001,
                 "subscription_id": "234567", "has_uid_field": false, "values": {"value": %s, "field": "%s"}}""".formatted(value, field);
    }

    private static Reading.Parts parts(String body) {
        return MadeUp.parts(ThreadsReader.read(body.getBytes(UTF_8), MadeUp.origin("threads", "500")));
    }

    private static ItemReceived one(String field, String value) {
        return MadeUp.only(parts(body(field, value)));
    }

    private static ItemReceived read(String reply, String account) {
        return MadeUp.only(
                ThreadsReader.read(body("replies", reply).getBytes(UTF_8), MadeUp.origin("threads", account)));
    }
}
