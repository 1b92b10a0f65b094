package io.parley.ingest.domain.platform.generic;

import static io.parley.ingest.domain.MadeUp.ARRIVAL;
import static io.parley.ingest.domain.platform.generic.Generics.one;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the generic door makes of good bodies. */
class GenericReaderTest {

    @Test
    void everyFieldIsTakenOver() {
        ItemReceived received = one("""
                {"kind": "comment", "verb": "edited", "nativeId": "c1", "parentId": "c0", "threadId": "t1",
                 "author": {"id": "u1", "handle": "@ada", "name": "Ada Lind", "own": true},
                 "text": "better now", "language": "en", "links": ["https://tea.example"], "hashtags": ["tea"],
                 "mentions": ["u2"], "media": [{"type": "photo", "url": "https://tea.example/1.jpg"}, {}],
                 "createdAt": "2026-03-14T08:00:00.1239Z", "editedAt": "2026-03-14T10:00:00+01:00",
                 "permalink": "https://tea.example/c1", "engagement": {"likes": 3}, "version": 7, "history": true}""");

        assertThat(received.verb()).isEqualTo(Verb.EDITED);
        Item item = received.item();
        assertThat(item.id()).isEqualTo("generic:c1");
        assertThat(item.platform()).isEqualTo("generic");
        assertThat(item.connection()).isEqualTo("harbour-generic");
        assertThat(item.brand()).isEqualTo("harbour");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.nativeId()).isEqualTo("c1");
        assertThat(item.parentId()).isEqualTo("c0");
        assertThat(item.threadId()).isEqualTo("t1");
        assertThat(item.version()).isEqualTo("7");
        assertThat(item.author()).isEqualTo(new Author("u1", "@ada", "Ada Lind", true));
        assertThat(item.text()).isEqualTo("better now");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.links()).containsExactly("https://tea.example");
        assertThat(item.hashtags()).containsExactly("tea");
        assertThat(item.mentions()).containsExactly("u2");
        assertThat(item.media())
                .containsExactly(new Media("photo", "https://tea.example/1.jpg"), new Media("file", null));
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T08:00:00.123Z"));
        assertThat(item.editedAt()).isEqualTo(Instant.parse("2026-03-14T09:00:00Z"));
        assertThat(item.receivedAt()).isEqualTo(ARRIVAL);
        assertThat(item.permalink()).isEqualTo("https://tea.example/c1");
        assertThat(item.engagement()).isEqualTo(Map.of("likes", 3L));
        assertThat(item.history()).isTrue();
    }

    @Test
    void whatThePlatformDidNotSayIsAbsent() {
        Item item = one("""
                {"kind": "post", "nativeId": "p1", "text": "hello"}""").item();

        assertThat(item.version()).isEqualTo("0");
        assertThat(item.threadId()).isNull();
        assertThat(item.parentId()).isNull();
        assertThat(item.author()).isNull();
        assertThat(item.language()).isNull();
        assertThat(item.createdAt()).isNull();
        assertThat(item.editedAt()).isNull();
        assertThat(item.permalink()).isNull();
        assertThat(item.reaction()).isNull();
        assertThat(item.links()).isEmpty();
        assertThat(item.engagement()).isEmpty();
        assertThat(item.history()).isFalse();
    }

    @Test
    void jsonNullIsTheSameAsAbsent() {
        ItemReceived spelled = one("""
                {"kind": "post", "nativeId": "p1", "text": "hello", "author": null, "verb": null, "links": null,
                 "createdAt": null, "engagement": null, "history": null, "version": null, "media": null}""");

        assertThat(spelled.item()).isEqualTo(one("""
                {"kind": "post", "nativeId": "p1", "text": "hello"}""").item());
        assertThat(spelled.verb()).isEqualTo(Verb.CREATED);
    }

    @Test
    void numbersAsIdsAreSpeltOutWithoutLoss() {
        Item item = one("""
                        {"kind": "comment", "nativeId": 9007199254740993, "threadId": 18446744073709551616, "parentId": -1,
                         "author": {"id": 42}, "text": "x"}""").item();

        assertThat(item.nativeId()).isEqualTo("9007199254740993");
        assertThat(item.id()).isEqualTo("generic:9007199254740993");
        assertThat(item.threadId()).isEqualTo("18446744073709551616");
        assertThat(item.parentId()).isEqualTo("-1");
        assertThat(item.author()).isEqualTo(new Author("42", null, null, false));
    }

    @Test
    void everyKindAndVerbIsKnownByItsWireName() {
        for (Kind kind : Kind.values()) {
            for (Verb verb : Verb.values()) {
                ItemReceived received = one("{\"kind\": \"%s\", \"verb\": \"%s\", \"nativeId\": \"n\", \"text\": \"x\"}"
                        .formatted(kind.wireName(), verb.wireName()));
                assertThat(received.item().kind()).isEqualTo(kind);
                assertThat(received.verb()).isEqualTo(verb);
            }
        }
    }

    @Test
    void itemsOfAnArrayKeepTheirOrder() {
        assertThat(Generics.all("""
                        [{"kind": "post", "nativeId": "b", "text": "x"}, {"kind": "post", "nativeId": "a", "text": "y"}]""".getBytes(UTF_8), MadeUp.origin("generic")))
                .extracting(received -> received.item().nativeId())
                .containsExactly("b", "a");
    }

    @Test
    void createWithMediaNeedsNoTextAndNeitherDoesAReaction() {
        assertThat(one("""
                {"kind": "post", "nativeId": "p", "media": [{"type": "photo"}]}""").item().media()).containsExactly(new Media("photo", null));
        assertThat(one("""
                {"kind": "reaction", "nativeId": "r", "reaction": "love", "parentId": "p"}""").item().reaction()).isEqualTo("love");
    }

    @Test
    void bareDeletionIsAnItem() {
        ItemReceived received = one("""
                {"kind": "comment", "nativeId": "c1", "verb": "deleted"}""");
        assertThat(received.verb()).isEqualTo(Verb.DELETED);
        assertThat(received.item().text()).isNull();
        assertThat(received.eventId()).isEqualTo("harbour/generic:c1/deleted/0");
    }

    @Test
    void olderThanTheLiveTimeIsHistoryAndTheEdgeIsNot() {
        assertThat(writtenAt("2026-03-13T09:26:53.589Z").history()).isFalse();
        assertThat(writtenAt("2026-03-13T09:26:53.588Z").history()).isTrue();
        assertThat(writtenAt("2027-01-01T00:00:00Z").history()).isFalse();
    }

    @Test
    void freshEditOfAnOldItemIsLive() {
        assertThat(one("""
                {"kind": "post", "nativeId": "p", "verb": "edited", "text": "x",
                 "createdAt": "2020-01-01T00:00:00Z", "editedAt": "2026-03-14T09:00:00Z"}""").item().history()).isFalse();
    }

    @Test
    void unknownFieldsAreKeptInTheNativeFragmentOnly() {
        ItemReceived received = one("""
                {"kind": "post", "nativeId": "p", "text": "x", "mood": {"sunny": true}}""");
        assertThat(received.nativeFragment()).isNotNull();
        assertThat(String.valueOf(received.nativeFragment())).contains("\"mood\":{\"sunny\":true}");
    }

    private static Item writtenAt(String time) {
        return one("""
                {"kind": "post", "nativeId": "p", "text": "x", "createdAt": "%s"}""".formatted(time)).item();
    }
}
