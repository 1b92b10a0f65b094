package io.parley.ingest.domain.platform.x;

import static io.parley.ingest.domain.platform.x.XBodies.ID;
import static io.parley.ingest.domain.platform.x.XBodies.ROOT;
import static io.parley.ingest.domain.platform.x.XBodies.old;
import static io.parley.ingest.domain.platform.x.XBodies.read;
import static io.parley.ingest.domain.platform.x.XBodies.tweet;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The older generation of X's bodies. */
class AccountActivityReaderTest {

    @Test
    void mentionBecomesAnItem() {
        ItemReceived received = MadeUp.only(read(old("tweet_create_events", tweet("""
                "text": "@harbour is it &lt;vegan&gt;? https://t.co/a", "lang": "en",
                "in_reply_to_status_id_str": null, "display_text_range": [0, 29],
                "entities": {"hashtags": [{"text": "tea"}], "user_mentions": [{"screen_name": "harbour", "id_str": "4200"}],
                  "urls": [{"url": "https://t.co/a", "expanded_url": "https://tea.example/vegan"}]}"""))));
        Item item = received.item();
        assertThat(received.eventId()).isEqualTo("harbour/x:" + ID + "/created/0");
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.author()).isEqualTo(new Author("77", "adabrews", "Ada Brew", false));
        assertThat(item.text()).startsWith("@harbour is it <vegan>?");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(item.permalink()).isEqualTo("https://x.com/i/web/status/" + ID);
        assertThat(item.parentId()).isNull();
        assertThat(item.threadId()).isEqualTo(ID);
        assertThat(item.hashtags()).containsExactly("tea");
        assertThat(item.mentions()).containsExactly("harbour");
        assertThat(item.links()).containsExactly("https://tea.example/vegan");
    }

    @Test
    void truncatedPostIsReadWhole() {
        Item item = only(tweet("""
                "text": "@harbour this is the beginning\\u2026 https://t.co/q", "truncated": true, "lang": "und",
                "entities": {"hashtags": [{"text": "cut"}]},
                "extended_tweet": {"full_text": "@harbour this is the beginning, the middle and the end https://t.co/p",
                  "display_text_range": [9, 54], "entities": {"hashtags": [{"text": "whole"}]},
                  "extended_entities": {"media": [{"type": "photo", "url": "https://t.co/p",
                    "media_url_https": "https://pbs.example/1.jpg"}]}}"""));
        assertThat(item.text()).isEqualTo("this is the beginning, the middle and the end");
        assertThat(item.hashtags()).containsExactly("whole");
        assertThat(item.media()).containsExactly(new Media("photo", "https://pbs.example/1.jpg"));
        assertThat(item.language()).isNull();
    }

    @Test
    void replyIsACommentOfWhatItAnswers() {
        Item item = only(tweet("\"text\": \"@harbour yes\", \"display_text_range\": [9, 12],"
                + " \"in_reply_to_status_id\": 2080765813578190000, \"in_reply_to_status_id_str\": \"" + ROOT + "\""));
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo(ROOT);
        assertThat(item.threadId()).isEqualTo(ROOT);
        assertThat(item.text()).isEqualTo("yes");
    }

    @Test
    void repostIsAPostWithoutWordsOfItsOwn() {
        Item item = only(tweet("""
                "text": "RT @harbour: New blend!", "lang": "en", "is_quote_status": true, "quoted_status_id_str": "1",
                "retweeted_status": {"id_str": "%s", "text": "New blend!", "user": {"id_str": "4200"}}""".formatted(ROOT)));
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.nativeId()).isEqualTo(ID);
        assertThat(item.parentId()).isEqualTo(ROOT);
        assertThat(item.threadId()).isEqualTo(ID);
        assertThat(item.text()).isNull();
        assertThat(item.language()).isNull();
    }

    @Test
    void quoteIsAPostWithItsWords() {
        Item item = only(tweet("""
                "text": "This. https://t.co/q", "display_text_range": [0, 5], "is_quote_status": true,
                "quoted_status_id_str": "%s", "quoted_status": {"id_str": "%s", "text": "New blend!"}""".formatted(ROOT, ROOT)));
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.parentId()).isEqualTo(ROOT);
        assertThat(item.text()).isEqualTo("This.");
    }

    @Test
    void replyThatQuotesIsAComment() {
        Item item =
                only(tweet("\"text\": \"see\", \"in_reply_to_status_id_str\": \"5\", \"quoted_status_id_str\": \"6\""));
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo("5");
    }

    @Test
    void whatTheBrandPostsIsItsOwn() {
        Item post = only(tweet("\"text\": \"New blend!\"").replace("\"77\"", "\"4200\""));
        assertThat(post.kind()).isEqualTo(Kind.POST);
        assertThat(post.own()).isTrue();
        Item reply = only(
                tweet("\"text\": \"Yes\", \"in_reply_to_status_id_str\": \"5\"").replace("\"77\"", "\"4200\""));
        assertThat(reply.kind()).isEqualTo(Kind.COMMENT);
        assertThat(reply.own()).isTrue();
    }

    @Test
    void withoutAConfiguredAccountTheSubscribedOneIsTheBrand() {
        byte[] body = old("tweet_create_events", tweet("\"text\": \"a\"").replace("\"77\"", "\"4200\""))
                .getBytes(UTF_8);
        assertThat(MadeUp.only(XReader.read(body, MadeUp.origin("x"))).item().own())
                .isTrue();
        assertThat(MadeUp.only(XReader.read(body, MadeUp.origin("x", "9", "4200")))
                        .item()
                        .own())
                .isTrue();
    }

    @Test
    void videoIsThatOfTheHighestBitRate() {
        assertThat(only(tweet("""
                "text": "a", "extended_entities": {"media": [
                  {"type": "video", "media_url_https": "https://pbs.example/poster.jpg", "video_info": {"variants": [
                    {"content_type": "application/x-mpegURL", "url": "https://v.example/list"},
                    {"bitrate": 832000, "content_type": "video/mp4", "url": "https://v.example/low"},
                    {"bitrate": 2176000, "content_type": "video/mp4", "url": "https://v.example/high"}]}},
                  {"type": "animated_gif", "video_info": {"variants": [
                    {"bitrate": 0, "content_type": "video/mp4", "url": "https://v.example/gif"}]}},
                  {"type": "model3d"}]}""")).media())
                .containsExactly(
                        new Media("video", "https://v.example/high"),
                        new Media("video", "https://v.example/gif"),
                        new Media("file", null));
    }

    @Test
    void deletionNamesThePost() {
        String deletion = "{\"status\": {\"id\": \"%s\", \"user_id\": \"%s\"}, \"timestamp_ms\": \"1773480000000\"}";
        ItemReceived own = MadeUp.only(read(old("tweet_delete_events", deletion.formatted(ID, "4200"))));
        assertThat(own.verb()).isEqualTo(Verb.DELETED);
        assertThat(own.eventId()).isEqualTo("harbour/x:" + ID + "/deleted/0");
        assertThat(own.item().kind()).isEqualTo(Kind.POST);
        assertThat(own.item().author()).isEqualTo(new Author("4200", null, null, true));

        ItemReceived others = MadeUp.only(read(old("tweet_delete_events", deletion.formatted(ID, "77"))));
        assertThat(others.item().kind()).isEqualTo(Kind.COMMENT);
        assertThat(others.item().own()).isFalse();
    }

    @Test
    void likeIsAReactionWithItsOwnIdAndTime() {
        String like = """
                {"id": "a7ba59eab0bfcba386f7acedac279542", "created_at": "Sat Mar 14 09:20:00 +0000 2026",
                 "timestamp_ms": 1773480000140, "favorited_status": {"id": 2080765813578190000, "id_str": "%s"},
                 "user": {"id": 77, "id_str": "77", "name": "Ada Brew", "screen_name": "adabrews"}}""".formatted(ROOT);
        ItemReceived received = MadeUp.only(read(old("favorite_events", like)));
        assertThat(received.eventId()).isEqualTo("harbour/x:a7ba59eab0bfcba386f7acedac279542/created/1773480000140");
        assertThat(received.item().kind()).isEqualTo(Kind.REACTION);
        assertThat(received.item().reaction()).isEqualTo("like");
        assertThat(received.item().parentId()).isEqualTo(ROOT);
        assertThat(received.item().author()).isEqualTo(new Author("77", "adabrews", "Ada Brew", false));
        assertThat(received.item().createdAt()).isEqualTo(Instant.ofEpochMilli(1773480000140L));

        assertThat(MadeUp.only(read(old("favorite_events", like.replace("\"id\": \"a7", "\"was\": \"a7"))))
                        .item()
                        .nativeId())
                .isEqualTo(ROOT + "/77/like");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"for_user_id\": \"4200\", \"follow_events\": [{\"type\": \"follow\"}]}",
                "{\"for_user_id\": \"4200\", \"direct_message_indicate_typing_events\": [{}], \"users\": {}}",
                "{\"for_user_id\": \"4200\", \"direct_message_mark_read_events\": [{}]}",
                "{\"user_event\": {\"revoke\": {\"date_time\": \"2026-03-14\", \"source\": {\"user_id\": \"4200\"}}}}",
                "{\"replay_job_status\": {\"webhook_id\": \"1\", \"job_state\": \"Complete\"}}",
                "{\"for_user_id\": \"4200\", \"something_new_events\": [{}]}",
                "{\"for_user_id\": \"4200\", \"tweet_create_events\": []}",
                "{\"for_user_id\": \"4200\", \"tweet_create_events\": null}",
                "{\"for_user_id\": \"4200\", \"tweet_create_events\": null, \"direct_message_events\": []}",
                "{}"
            })
    void whatIsNoItemIsLeftOut(String body) {
        assertThat(MadeUp.parts(read(body))).isEqualTo(new Reading.Parts(List.of(), List.of(), Map.of("no-item", 1)));
    }

    @Test
    void listsThatHoldNoItemsAreCountedBesideThoseThatDo() {
        String body = old("tweet_create_events", tweet("\"text\": \"a\""))
                .replace("{\"for_user_id\"", "{\"follow_events\": [{}], \"favorite_events\": null, \"for_user_id\"");
        assertThat(MadeUp.only(read(body)).item().text()).isEqualTo("a");
        assertThat(MadeUp.parts(read(body)).leftOut()).isEqualTo(Map.of("no-item", 1));
    }

    @Test
    void eventsOfNobodyAreKept() {
        String body = "{\"tweet_create_events\": [" + tweet("\"text\": \"a\"") + "]}";
        assertThat(MadeUp.parts(read(body)).unreadable())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).startsWith("/for_user_id: "));
    }

    @Test
    void anotherUsersEventsAreLeftOut() {
        String body = old("tweet_create_events", tweet("\"text\": \"a\""))
                .replace("\"for_user_id\": \"4200\"", "\"for_user_id\": 4201");
        assertThat(MadeUp.parts(read(body)).leftOut()).isEqualTo(Map.of("other-account", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    42                                                    | /tweet_create_events/1: must be
                    null                                                  | /tweet_create_events/1: must be
                    {"text": "no id", "user": {"id_str": "77"}}           | /tweet_create_events/1/id
                    {"id_str": "1", "text": "nobody's"}                   | /tweet_create_events/1/user
                    {"id_str": "1", "user": {"name": "Ada"}}              | /tweet_create_events/1/user/id
                    {"id_str": "1", "user": {"id": 1.5}}                  | /tweet_create_events/1/user/id
                    {"id_str": "1", "user": {"id": 1}, "text": 5}         | /tweet_create_events/1/text
                    {"id_str": "1", "user": {"id": 1}, "retweeted_status": {}}         | /tweet_create_events/1/retweeted_status/id
                    {"id_str": "1", "user": {"id": 1}, "in_reply_to_status_id_str": []} | /tweet_create_events/1/in_reply
                    """)
    void unreadablePostIsKeptAloneAndItsNeighboursGoOn(String bad, String reason) {
        Reading.Parts parts = MadeUp.parts(
                read(old("tweet_create_events", tweet("\"text\": \"before\""), bad, tweet("\"text\": \"after\""))));
        assertThat(parts.items()).extracting(received -> received.item().text()).containsExactly("before", "after");
        assertThat(parts.unreadable()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(reason);
            assertThat(new String(kept.bytes(), UTF_8)).isEqualTo(old("tweet_create_events", bad));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"entities\": 5, \"extended_entities\": []",
                "\"entities\": {\"urls\": 5, \"hashtags\": [5, {\"text\": 6}], \"user_mentions\": [null]}",
                "\"extended_entities\": {\"media\": {\"a\": 1}}, \"display_text_range\": {}",
                "\"lang\": {}, \"timestamp_ms\": \"soon\", \"permalink\": []"
            })
    void decorationThatIsNotWhatItShouldBeDoesNoHarm(String fields) {
        assertThat(only(tweet("\"text\": \"hello\", " + fields)).text()).isEqualTo("hello");
    }

    @Test
    void listThatIsNoneIsUnreadable() {
        assertThat(MadeUp.parts(read("{\"for_user_id\": \"4200\", \"tweet_create_events\": {}}"))
                        .unreadable())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).startsWith("/tweet_create_events: "));
        assertThat(MadeUp.parts(read("[]")).unreadable()).hasSize(1);
    }

    private static Item only(String tweet) {
        return MadeUp.only(read(old("tweet_create_events", tweet))).item();
    }
}
