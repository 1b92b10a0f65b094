package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.FacebookBodies.change;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.page;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Facebook door makes of the changes of a Page feed. */
class PageReaderTest {

    @Test
    void commentIsReadWithItsThreadAndParent() {
        ItemReceived received = one("comment", "add", """
                "comment_id": "1_55", "parent_id": "1_44", "from": {"id": "42", "name": "Ada Lind"},
                "message": "Is the green one back?", "created_time": 1773480000, "permalink_url": "https://fb.example/1_55",
                "photo": "https://fb.example/1.jpg", "photos": ["https://fb.example/2.jpg"],
                "video": "https://fb.example/3.mp4", "link": "https://tea.example"\s""");

        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.id()).isEqualTo("facebook:1_55");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.connection()).isEqualTo("harbour-facebook");
        assertThat(item.threadId()).isEqualTo("777_1");
        assertThat(item.parentId()).isEqualTo("1_44");
        assertThat(item.author()).isEqualTo(new Author("42", null, "Ada Lind", false));
        assertThat(item.text()).isEqualTo("Is the green one back?");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.permalink()).isEqualTo("https://fb.example/1_55");
        assertThat(item.media())
                .containsExactly(
                        new Media("photo", "https://fb.example/1.jpg"),
                        new Media("photo", "https://fb.example/2.jpg"),
                        new Media("video", "https://fb.example/3.mp4"),
                        new Media("link", "https://tea.example"));
        assertThat(item.version()).isEqualTo("0");
        assertThat(received.nativeFragment()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"add,CREATED", "edit,EDITED", "edited,EDITED", "remove,DELETED", "hide,HIDDEN", "unhide,SHOWN"})
    void everyVerbIsKnown(String verb, Verb expected) {
        assertThat(one("comment", verb, "\"comment_id\": \"1_55\"").verb()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "post,POST",
        "status,POST",
        "photo,POST",
        "video,POST",
        "share,POST",
        "album,POST",
        "event,POST",
        "link,POST",
        "note,POST",
        "story,POST",
        "comment,COMMENT",
        "reaction,REACTION",
        "like,REACTION"
    })
    void everyItemIsKnown(String item, Kind expected) {
        assertThat(one(item, "add", "\"comment_id\": \"1_55\"").item().kind()).isEqualTo(expected);
    }

    @Test
    void whatIsNewAndSaysSomethingInThePlaceOfAPostIsOne() {
        Item item = one("hologram", "add", "\"message\": \"When do you open?\", \"from\": {\"id\": \"42\"}")
                .item();
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.nativeId()).isEqualTo("777_1");
        assertThat(item.text()).isEqualTo("When do you open?");
    }

    @Test
    void emptyMessageIsNone() {
        assertThat(one("post", "add", "\"message\": \"\"").item().text()).isNull();
    }

    @Test
    void postIsItsOwnThread() {
        Item post = one("status", "add", "\"message\": \"Fresh harvest\"").item();
        assertThat(post.nativeId()).isEqualTo("777_1");
        assertThat(post.threadId()).isEqualTo("777_1");
        assertThat(post.parentId()).isNull();
    }

    @Test
    void idsMayBeNumbersAndOldSenderFieldsStillName() {
        Item item = one("comment", "add", """
                "comment_id": 9007199254740993, "sender_id": 42, "sender_name": "Ada Lind"\s""").item();
        assertThat(item.nativeId()).isEqualTo("9007199254740993");
        assertThat(item.author()).isEqualTo(new Author("42", null, "Ada Lind", false));
    }

    @Test
    void brandIsKnownAsAuthorWhetherItsIdIsTextOrNumber() {
        assertThat(one("comment", "add", "\"comment_id\": \"c\", \"from\": {\"id\": \"777\"}")
                        .item()
                        .own())
                .isTrue();
        assertThat(one("comment", "add", "\"comment_id\": \"c\", \"from\": {\"id\": 777}")
                        .item()
                        .own())
                .isTrue();
        assertThat(one("comment", "add", "\"comment_id\": \"c\", \"from\": {\"name\": \"777\"}")
                        .item()
                        .own())
                .isFalse();
        assertThat(one("comment", "add", "\"comment_id\": \"c\"").item().author())
                .isNull();
    }

    @Test
    void reactionIsNamedByTargetAuthorAndType() {
        ItemReceived onComment = one("reaction", "add", """
                "comment_id": "1_55", "from": {"id": 42}, "reaction_type": "love"\s""");
        assertThat(onComment.item().nativeId()).isEqualTo("1_55/42/love");
        assertThat(onComment.item().parentId()).isEqualTo("1_55");
        assertThat(onComment.item().threadId()).isEqualTo("777_1");
        assertThat(onComment.item().reaction()).isEqualTo("love");

        ItemReceived onPost = one("like", "add", "\"from\": {\"id\": 42}");
        assertThat(onPost.item().nativeId()).isEqualTo("777_1/42/like");
        assertThat(one("like", "add", "\"parent_id\": \"777_1\"").item().nativeId())
                .isEqualTo("777_1/unknown/like");
    }

    @ParameterizedTest
    @CsvSource({"sorry,sad", "sad,sad", "anger,angry", "angry,angry", "LOVE,love", "care,care"})
    void twoNamesOfAReactionAreOne(String said, String type) {
        Item item = one("reaction", "add", "\"from\": {\"id\": 42}, \"reaction_type\": \"%s\"".formatted(said))
                .item();
        assertThat(item.nativeId()).isEqualTo("777_1/42/" + type);
        assertThat(item.reaction()).isEqualTo(type);
    }

    @Test
    void changedReactionIsAnotherReactionAndItsRemovalNamesTheSameOne() {
        ItemReceived changed = one("reaction", "edit", "\"from\": {\"id\": 42}, \"reaction_type\": \"wow\"");
        assertThat(changed.verb()).isEqualTo(Verb.CREATED);
        ItemReceived removed = one("reaction", "remove", "\"from\": {\"id\": 42}, \"reaction_type\": \"wow\"");
        assertThat(removed.verb()).isEqualTo(Verb.DELETED);
        assertThat(removed.item().id()).isEqualTo(changed.item().id());
    }

    @Test
    void timeOfARemovalIsNotWhenTheReactionWasGiven() {
        String by = "\"from\": {\"id\": 42}, \"created_time\": 1773480001";
        assertThat(one("like", "add", by).item().createdAt()).isEqualTo(Instant.ofEpochSecond(1773480001));
        assertThat(one("like", "remove", by).item().createdAt()).isNull();
    }

    @Test
    void editIsAVersionByItsTimeAndContentSoThatAReturnToAnOldTextIsOneToo() {
        Item first = edit("better", 1773480000);
        assertThat(first.editedAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(first.version()).matches("1773480000000-[0-9a-f]{12}");
        assertThat(edit("better", 1773480000).version()).isEqualTo(first.version());
        assertThat(edit("best", 1773480000).version()).isNotEqualTo(first.version());
        assertThat(edit("better", 1773480060).version()).isNotEqualTo(first.version());
    }

    @Test
    void reactionTakenBackAndGivenAgainIsThreeFacts() {
        String by = "\"from\": {\"id\": 42}, \"created_time\": ";
        assertThat(one("like", "add", by + 1773480001).eventId())
                .isEqualTo("harbour/facebook:777_1/42/like/created/1773480001000")
                .isNotEqualTo(one("like", "add", by + 1773480002).eventId());
        assertThat(one("like", "remove", by + 1773480001).item().version()).isEqualTo("1773480000000");
    }

    @Test
    void hidingTwiceIsTwoFactsAndItsRedeliveryIsNone() {
        assertThat(changedAt("hide", 1773480000).eventId())
                .isEqualTo("harbour/facebook:1_55/hidden/1773480000000")
                .isNotEqualTo(changedAt("hide", 1773480060).eventId());
        assertThat(changedAt("unhide", 1773480000).eventId()).isEqualTo("harbour/facebook:1_55/shown/1773480000000");
    }

    @Test
    void removalNeedsNothingButTheId() {
        ItemReceived removed = one("comment", "remove", "\"comment_id\": \"1_55\"");
        assertThat(removed.eventId()).isEqualTo("harbour/facebook:1_55/deleted/0");
        assertThat(removed.item().text()).isNull();
        assertThat(removed.item().createdAt()).isNull();
    }

    private static Item edit(String text, long at) {
        return read(page(
                        at,
                        change(value(
                                "comment", "edited", "\"comment_id\": \"1_55\", \"message\": \"%s\"".formatted(text)))))
                .item();
    }

    private static ItemReceived changedAt(String verb, long at) {
        return read(page(at, change(value("comment", verb, "\"comment_id\": \"1_55\""))));
    }

    private static ItemReceived one(String item, String verb, String fields) {
        return read(page(1773480000, change(value(item, verb, fields))));
    }

    private static ItemReceived read(byte[] body) {
        Reading.Parts reading = MadeUp.parts(GraphReader.read(body, MadeUp.origin("facebook", "777")));
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.items()).hasSize(1);
        return reading.items().getFirst();
    }
}
