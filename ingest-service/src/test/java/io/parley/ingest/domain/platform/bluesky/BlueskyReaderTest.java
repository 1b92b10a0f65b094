package io.parley.ingest.domain.platform.bluesky;

import static io.parley.ingest.domain.platform.bluesky.Frames.BRAND;
import static io.parley.ingest.domain.platform.bluesky.Frames.BRANDS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSON;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSONS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.created;
import static io.parley.ingest.domain.platform.bluesky.Frames.facet;
import static io.parley.ingest.domain.platform.bluesky.Frames.only;
import static io.parley.ingest.domain.platform.bluesky.Frames.onlyOfPost;
import static io.parley.ingest.domain.platform.bluesky.Frames.post;
import static io.parley.ingest.domain.platform.bluesky.Frames.reader;
import static io.parley.ingest.domain.platform.bluesky.Frames.reply;
import static io.parley.ingest.domain.platform.bluesky.Frames.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes which item. */
class BlueskyReaderTest {

    @Test
    void replyToTheBrandIsACommentInTheThreadOfTheRoot() {
        String answer = "at://" + BRAND + "/app.bsky.feed.post/3lhar000000cc";
        ItemReceived received = onlyOfPost(post("So good 🫖", "\"langs\": [\"en-GB\"], " + reply(BRANDS_POST, answer)));
        Item item = received.item();
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(item.id()).isEqualTo("bluesky:" + PERSONS_POST);
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.threadId()).isEqualTo(BRANDS_POST);
        assertThat(item.parentId()).isEqualTo(answer);
        assertThat(item.text()).isEqualTo("So good 🫖");
        assertThat(item.language()).isEqualTo("en-GB");
        assertThat(item.author()).isEqualTo(new Author(PERSON, null, null, false));
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:26:48.500Z"));
        assertThat(item.permalink()).isEqualTo("https://bsky.app/profile/" + PERSON + "/post/3lper000000bb");
        assertThat(item.history()).isFalse();
        assertThat(received.nativeFragment()).isNotNull();
    }

    @Test
    void answerInAThreadOfTheBrandIsKeptWhoeverIsAnswered() {
        assertThat(onlyOfPost(post("I disagree", reply(BRANDS_POST, "at://did:plc:other/app.bsky.feed.post/1")))
                        .item()
                        .kind())
                .isEqualTo(Kind.COMMENT);
    }

    @Test
    void postWithAFacetOfTheBrandIsAMention() {
        Item item = onlyOfPost(post("Grüße an @harbour", "\"facets\": [" + facet("mention", "did", BRAND) + "]"))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.mentions()).containsExactly(BRAND);
        assertThat(item.threadId()).isEqualTo(PERSONS_POST);
        assertThat(item.parentId()).isNull();
    }

    @Test
    void quoteHasTheQuotedPostAsParentWithAndWithoutPictures() {
        String record = "\"record\": {\"uri\": \"" + BRANDS_POST + "\", \"cid\": \"bafy\"}";
        Item plain = onlyOfPost(post("Look", "\"embed\": {\"$type\": \"app.bsky.embed.record\", " + record + "}"))
                .item();
        assertThat(plain.kind()).isEqualTo(Kind.POST);
        assertThat(plain.parentId()).isEqualTo(BRANDS_POST);
        assertThat(plain.threadId()).isEqualTo(PERSONS_POST);

        Item withPicture = onlyOfPost(post("Look", """
                "embed": {"$type": "app.bsky.embed.recordWithMedia", "record": {"$type": "app.bsky.embed.record", %s},
                 "media": {"$type": "app.bsky.embed.images", "images": [{"alt": "a cup", "image": {"$type": "blob"}}]}}""".formatted(record))).item();
        assertThat(withPicture.parentId()).isEqualTo(BRANDS_POST);
        assertThat(withPicture.media()).containsExactly(new Media("photo", null));
    }

    @Test
    void linksTagsAndAttachmentsAreRead() {
        Item item = onlyOfPost(post("harbour cup leaks #tea", """
                "tags": ["cups", "tea"], "facets": [%s, %s],
                "embed": {"$type": "app.bsky.embed.external", "external": {"uri": "https://news.example/cup", "title": "t"}}""".formatted(
                                facet("link", "uri", "https://shop.example/long/path"), facet("tag", "tag", "tea"))))
                .item();
        assertThat(item.links()).containsExactly("https://shop.example/long/path");
        assertThat(item.hashtags()).containsExactly("tea", "cups");
        assertThat(item.media()).containsExactly(new Media("link", "https://news.example/cup"));
        assertThat(onlyOfPost(post("harbour cup", "\"embed\": {\"video\": {\"$type\": \"blob\"}}"))
                        .item()
                        .media())
                .containsExactly(new Media("video", null));
    }

    @Test
    void emptyTextIsNone() {
        String mention = "\"facets\": [" + facet("mention", "did", BRAND) + "]";
        assertThat(onlyOfPost(post("", mention)).item().text()).isNull();
        assertThat(onlyOfPost(post(" ", mention)).item().text()).isNull();
    }

    @Test
    void badContentIdDoesNotCostThePost() {
        String record = post("hello", "\"facets\": [" + facet("mention", "did", BRAND) + "]");
        String frame = created(PERSON, "app.bsky.feed.post", "3lper000000bb", record)
                .replaceAll("\"cid\": \"bafyrei3[^\"]*\"", "\"cid\": {}");
        assertThat(only(reader(), frame).item().version()).isEqualTo("3lrev00000001");
    }

    @Test
    void languageIsTakenOnlyWhereOneIsSaid() {
        assertThat(onlyOfPost(post("harbour cup", "\"langs\": [\"en\", \"de\"]"))
                        .item()
                        .language())
                .isNull();
        assertThat(onlyOfPost(post("harbour cup", "\"langs\": [\"und\"]"))
                        .item()
                        .language())
                .isNull();
        assertThat(onlyOfPost(post("harbour cup", "\"langs\": []")).item().language())
                .isNull();
    }

    @Test
    void likeOfTheBrandsPostIsAReactionAndARepostAPostWithoutWords() {
        ItemReceived like =
                only(reader(), created(PERSON, "app.bsky.feed.like", "3llike0000001", subject(BRANDS_POST)));
        assertThat(like.item().kind()).isEqualTo(Kind.REACTION);
        assertThat(like.item().reaction()).isEqualTo("like");
        assertThat(like.item().parentId()).isEqualTo(BRANDS_POST);
        assertThat(like.item().nativeId()).isEqualTo("at://" + PERSON + "/app.bsky.feed.like/3llike0000001");

        Item repost = only(reader(), created(PERSON, "app.bsky.feed.repost", "3lrep00000001", subject(BRANDS_POST)))
                .item();
        assertThat(repost.kind()).isEqualTo(Kind.POST);
        assertThat(repost.text()).isNull();
        assertThat(repost.parentId()).isEqualTo(BRANDS_POST);
    }

    @Test
    void whatTheBrandItselfWritesIsItsOwn() {
        Item item = only(
                        reader(),
                        created(
                                BRAND,
                                "app.bsky.feed.post",
                                "3lhar000000dd",
                                post("Sorry!", reply(PERSONS_POST, PERSONS_POST))))
                .item();
        assertThat(item.own()).isTrue();
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.threadId()).isEqualTo(PERSONS_POST);
    }

    @Test
    void claimOfATimeToComeIsWhenTheServerSawItAndAnOldOneIsHistory() {
        String future = post("harbour cup", "").replace("2026-03-14T09:26:48.5", "2031-01-01T00:00:00");
        assertThat(onlyOfPost(future).item().createdAt()).isEqualTo(Instant.parse("2026-03-14T09:26:50.123Z"));
        assertThat(onlyOfPost(post("harbour cup", "").replace("2026-03-14T09:26:48.5+00:00", "yesterday"))
                        .item()
                        .createdAt())
                .isEqualTo(Instant.parse("2026-03-14T09:26:50.123Z"));
        Item imported = onlyOfPost(post("harbour cup", "").replace("2026-03-14", "2015-03-14"))
                .item();
        assertThat(imported.createdAt()).isEqualTo(Instant.parse("2015-03-14T09:26:48.500Z"));
        assertThat(imported.history()).isTrue();
    }

    @Test
    void newerFormOfAFrameMakesTheSameItem() {
        String record = post("Is the harbour cup back?", "");
        ItemReceived older = onlyOfPost(record);
        ItemReceived newer = only(reader(), """
                {"$type": "message", "payload": {"$type": "network.bsky.jetstream.subscribeEvents#commit", "seq": 123456789012,
                 "did": "%s", "time": "2026-03-14T09:26:50.123456Z", "witnessedAt": "2026-03-14T09:26:51.000001Z",
                 "rev": "3lrev00000001", "operation": "create", "collection": "app.bsky.feed.post", "rkey": "3lper000000bb",
                 "record": %s, "cid": "bafyrei3lrev00000001"}}""".formatted(PERSON, record));
        assertThat(newer.item()).isEqualTo(older.item());
        assertThat(newer.eventId()).isEqualTo(older.eventId());
    }
}
