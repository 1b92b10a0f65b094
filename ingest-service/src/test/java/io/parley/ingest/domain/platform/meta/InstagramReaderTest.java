package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.INSTAGRAM;
import static io.parley.ingest.domain.platform.meta.MetaBodies.changes;
import static io.parley.ingest.domain.platform.meta.MetaBodies.only;
import static io.parley.ingest.domain.platform.meta.MetaBodies.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the changes of an Instagram account. */
class InstagramReaderTest {

    private static final String REPLY = """
            {"id": "17900000000000002", "text": "Is it vegan? \\ud83c\\udf75", "parent_id": "17900000000000001",
             "from": {"id": "42", "username": "ada.lind"},
             "media": {"id": "18000000000000001", "media_product_type": "FEED"}}""";

    @Test
    void commentIsReadWithItsPostAsThread() {
        ItemReceived received = only(changes("instagram", "comments", REPLY));
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(received.eventId()).isEqualTo("harbour/instagram:17900000000000002/created/0");
        Item item = received.item();
        assertThat(item.platform()).isEqualTo("instagram");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo("17900000000000001");
        assertThat(item.threadId()).isEqualTo("18000000000000001");
        assertThat(item.author()).isEqualTo(new Author("42", "ada.lind", null, false));
        assertThat(item.text()).isEqualTo("Is it vegan? \ud83c\udf75");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.permalink()).isNull();
        assertThat(item.language()).isNull();
        assertThat(item.media()).isEmpty();
    }

    @Test
    void commentDuringALiveVideoIsOneFactUnderBothFields() {
        assertThat(only(changes("instagram", "live_comments", REPLY)).eventId())
                .isEqualTo(only(changes("instagram", "comments", REPLY)).eventId());
    }

    @Test
    void barePushOfATestIsAComment() {
        Item item = only(changes(
                        "instagram", "comments", "{\"id\": 17865799348089039, \"text\": \"This is an example.\"}"))
                .item();
        assertThat(item.nativeId()).isEqualTo("17865799348089039");
        assertThat(item.author()).isNull();
        assertThat(item.parentId()).isNull();
        assertThat(item.threadId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"id": "17841400000000777", "username": "harbourtea"}                        | true
            {"id": 17841400000000777}                                                    | true
            {"id": "5", "username": "harbourtea", "self_ig_scoped_id": "17841400000000777"} | true
            {"id": "42", "username": "17841400000000777"}                                | false
            {"id": "42", "self_ig_scoped_id": "43"}                                      | false
            """)
    void brandIsKnownAsAuthorByItsIds(String from, boolean own) {
        assertThat(only(changes("instagram", "comments", "{\"id\": \"1\", \"from\": " + from + "}"))
                        .item()
                        .own())
                .isEqualTo(own);
    }

    @Test
    void mentionInACommentIsKeptWithItsIdsOnly() {
        Item item = only(changes(
                        "instagram",
                        "mentions",
                        "{\"media_id\": 18000000000000009, \"comment_id\": \"17900000000000009\"}"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.nativeId()).isEqualTo("17900000000000009");
        assertThat(item.threadId()).isEqualTo("18000000000000009");
        assertThat(item.text()).isNull();
        assertThat(item.author()).isNull();
    }

    @Test
    void mentionInACaptionIsNamedByThePost() {
        Item item = only(changes("instagram", "mentions", "{\"media_id\": \"18000000000000009\"}"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.nativeId()).isEqualTo("18000000000000009");
        assertThat(item.threadId()).isEqualTo("18000000000000009");
    }

    @Test
    void commentThatMentionsTheBrandIsTheSameFactUnderBothFields() {
        String mention = "{\"media_id\": \"18000000000000001\", \"comment_id\": \"17900000000000002\"}";
        assertThat(only(changes("instagram", "mentions", mention)).eventId())
                .isEqualTo(only(changes("instagram", "comments", REPLY)).eventId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            1773480000                 | 2026-03-14T09:20:00Z
            "1773480000"               | 2026-03-14T09:20:00Z
            "2026-03-14T09:20:00+0000" | 2026-03-14T09:20:00Z
            1773480000123              |
            null                       |
            {}                         |
            """)
    void timeOfTheEntryDatesTheCommentButNamesNothing(String time, @Nullable Instant createdAt) {
        String entry = "{\"id\": \"%s\", \"time\": %s, \"changes\": [{\"field\": \"comments\", \"value\": %s}]}";
        byte[] body = ("{\"object\": \"instagram\", \"entry\": [" + entry.formatted(INSTAGRAM, time, REPLY) + "]}")
                .getBytes(UTF_8);
        assertThat(only(body).item().createdAt()).isEqualTo(createdAt);
        assertThat(only(body).eventId()).isEqualTo("harbour/instagram:17900000000000002/created/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            1773480000123 | 2026-03-14T09:20:00.123Z
            "1773480000"  | 2026-03-14T09:20:00Z
            """)
    void messageThatComesAsAChangeHasMillisecondsOrSecondsAsText(String timestamp, Instant at) {
        assertThat(only(changes("instagram", "messages", """
                        {"sender": {"id": "42"}, "recipient": {"id": "17841400000000777"}, "timestamp": %s,
                         "message": {"mid": "m_1", "text": "hi"}}""".formatted(timestamp)))
                        .item()
                        .createdAt())
                .isEqualTo(at);
    }

    @Test
    void authorWithoutAReadableHandleIsStillTheAuthor() {
        assertThat(only(changes("instagram", "comments", """
                        {"id": "1", "text": "", "from": {"id": "42", "username": 5}}""")).item())
                .satisfies(item -> assertThat(item.author()).isEqualTo(new Author("42", null, null, false)))
                .satisfies(item -> assertThat(item.text()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            comments | {"text": "no id"}                                 | /value/id
            comments | {"id": null, "text": "x"}                         | /value/id
            comments | {"id": "1", "text": 5}                            | /value/text
            comments | {"id": "1", "from": "ada"}                        | /value/from
            comments | {"id": "1", "from": {"id": {}}}                   | /value/from/id
            comments | {"id": "1", "media": []}                          | /value/media
            comments | {"id": "1", "parent_id": true}                    | /value/parent_id
            comments | "text"                                            | /value
            mentions | {"comment_id": "17900000000000009"}               | /value/media_id
            mentions | {"media_id": "1", "comment_id": []}               | /value/comment_id
            """)
    void unreadableChangeIsKeptWithItsReasonAndItsNeighboursGoOn(String field, String value, String pointer) {
        String good = field.equals("mentions") ? "{\"media_id\": \"7\"}" : "{\"id\": \"7\"}";
        Reading.Parts reading = read(changes("instagram", field, good, value, good.replace("7", "8")));
        assertThat(reading.items())
                .extracting(received -> received.item().nativeId())
                .containsExactly("7", "8");
        assertThat(reading.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.reason()).startsWith(pointer + ": ");
            assertThat(new String(part.bytes(), UTF_8))
                    .isEqualTo(new String(changes("instagram", field, value), UTF_8));
        });
    }
}
