package io.parley.ingest.domain.platform.x;

import static io.parley.ingest.domain.platform.x.XBodies.ID;
import static io.parley.ingest.domain.platform.x.XBodies.ROOT;
import static io.parley.ingest.domain.platform.x.XBodies.activity;
import static io.parley.ingest.domain.platform.x.XBodies.post;
import static io.parley.ingest.domain.platform.x.XBodies.read;
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

/** The newer generation of X's bodies. */
class ActivityReaderTest {

    private static final String USERS = """
            {"users": [{"id": "4200", "username": "harbour", "name": "Harbour Tea"},
                       {"data": {"id": "77", "username": "adabrews", "name": "Ada Brew"}}]}""";

    private static final String REPLY = """
            "text": "@harbour and for @ada?", "display_text_range": [9, 22], "conversation_id": "%s",
            "in_reply_to_tweet_id": "5", "referenced_tweets": [{"type": "replied_to", "id": "5"}],
            "entities": {"mentions": [{"username": "harbour", "id": "4200"}, {"username": "ada"}],
              "hashtags": [{"tag": "tea"}], "urls": [{"expanded_url": "https://tea.example"},
                {"expanded_url": "https://x.com/a/photo/1", "media_key": "3_1"}]}""".formatted(ROOT);

    @Test
    void replyBecomesACommentOfItsConversation() {
        ItemReceived received = MadeUp.only(read(activity("post.reply.create", post(REPLY), USERS)));
        Item item = received.item();
        assertThat(received.eventId()).isEqualTo("harbour/x:" + ID + "/created/0");
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.parentId()).isEqualTo("5");
        assertThat(item.threadId()).isEqualTo(ROOT);
        assertThat(item.author()).isEqualTo(new Author("77", "adabrews", "Ada Brew", false));
        assertThat(item.text()).isEqualTo("and for @ada?");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.mentions()).containsExactly("harbour", "ada");
        assertThat(item.hashtags()).containsExactly("tea");
        assertThat(item.links()).containsExactly("https://tea.example");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(item.permalink()).isEqualTo("https://x.com/i/web/status/" + ID);
    }

    @Test
    void replyThatNamesTheBrandIsOneFactUnderBothItsEvents() {
        ItemReceived reply = MadeUp.only(read(activity("post.reply.create", post(REPLY), USERS)));
        ItemReceived mention = MadeUp.only(read(activity("post.mention.create", post(REPLY), USERS)));
        assertThat(mention).isEqualTo(reply);
    }

    @Test
    void bothGenerationsCallAPostTheSame() {
        String tweet = XBodies.tweet("\"text\": \"@harbour and for @ada?\", \"in_reply_to_status_id_str\": \"5\"");
        assertThat(MadeUp.only(read(XBodies.old("tweet_create_events", tweet))).eventId())
                .isEqualTo(MadeUp.only(read(activity("post.reply.create", post(REPLY), USERS)))
                        .eventId());
    }

    @Test
    void mentionStandsAlone() {
        Item item = MadeUp.only(read(activity(
                        "post.mention.create",
                        post("\"text\": \"hey @harbour\", \"conversation_id\": \"" + ID + "\"")
                                .replace("\"en\"", "\"und\""),
                        "{}")))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.threadId()).isEqualTo(ID);
        assertThat(item.language()).isNull();
        assertThat(item.author()).isEqualTo(new Author("77", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\": \"so good\", \"entities\": {\"mentions\": [{\"id\": \"4200\", \"username\": \"old\"}]}",
                "\"text\": \"so good\", \"entities\": {\"mentions\": [{\"username\": \"HARBOUR\"}]}",
                "\"text\": \"hey @Harbour!\"",
                "\"text\": \"hey\", \"note_tweet\": {\"text\": \"hey you, @harbour\"}"
            })
    void postThatNamesTheBrandIsOneFactUnderAllItsEvents(String fields) {
        ItemReceived mention = MadeUp.only(read(activity("post.mention.create", post(fields), USERS)));
        assertThat(mention.item().kind()).isEqualTo(Kind.MENTION);
        String found = activity("post.create", post(fields), USERS).replace("\"user_id\"", "\"keyword\"");
        assertThat(MadeUp.only(read(found))).isEqualTo(mention);
        assertThat(MadeUp.only(read(activity("post.reply.create", post(fields), USERS))))
                .isEqualTo(mention);
        assertThat(MadeUp.only(read("{\"data\": " + post(fields) + ", \"includes\": " + USERS + "}")))
                .isEqualTo(mention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "bo@harbour.example", "@harbours", "harbour", "@"})
    void postThatDoesNotIsAPost(String text) {
        String found = activity("post.create", post("\"text\": \"" + text + "\""), USERS);
        assertThat(MadeUp.only(read(found)).item().kind()).isEqualTo(Kind.POST);
    }

    @Test
    void brandIsKnownByItsConfiguredHandleWhereXDoesNotDescribeIt() {
        byte[] found = activity("post.create", post("\"text\": \"hey @harbour\""), "{}")
                .getBytes(UTF_8);
        assertThat(MadeUp.only(XReader.read(found, MadeUp.origin("x", "4200")))
                        .item()
                        .kind())
                .isEqualTo(Kind.POST);
        assertThat(MadeUp.only(XReader.read(
                                found,
                                MadeUp.account("x", "4200")
                                        .withOptions(Map.of("handle", "harbour_tea, Harbour"))
                                        .origin()))
                        .item()
                        .kind())
                .isEqualTo(Kind.MENTION);
    }

    @Test
    void postOfAFilteredStreamIsReadLikeAnyOther() {
        String body = """
                {"data": %s, "includes": %s, "matching_rules": [{"id": "1", "tag": "tea"}]}""";
        assertThat(MadeUp.only(read(body.formatted(post(REPLY), USERS))))
                .isEqualTo(MadeUp.only(read(activity("post.reply.create", post(REPLY), USERS))));
        assertThat(MadeUp.parts(read(body.formatted("{\"id\": \"1\", \"text\": \"whose?\"}", USERS)))
                        .unreadable())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).startsWith("/data/author_id: "));
    }

    @Test
    void peopleAndMediaAreFoundInThePayloadBesideItAndAroundTheEvent() {
        String fields = "\"text\": \"a\", \"attachments\": {\"media_keys\": [\"3_1\"]}";
        String users = "{\"users\": [{\"id\": \"77\", \"username\": \"%s\"}]}";
        String media =
                "{\"media\": [{\"media_key\": \"3_1\", \"type\": \"photo\", \"url\": \"https://pbs.example/1.jpg\"}]}";
        String inside = activity("post.create", post(fields + ", \"includes\": " + users.formatted("in")), media);
        String around = activity("post.create", post(fields), media)
                .replace("{\"data\"", "{\"includes\": " + users.formatted("out") + ", \"data\"");
        for (String[] expected : new String[][] {{inside, "in"}, {around, "out"}}) {
            Item item = MadeUp.only(read(expected[0])).item();
            assertThat(item.author()).isEqualTo(new Author("77", expected[1], null, false));
            assertThat(item.media()).containsExactly(new Media("photo", "https://pbs.example/1.jpg"));
        }
    }

    @Test
    void badDetailDoesNotCostThePost() {
        String fields = "\"text\": \"hey @harbour\", \"conversation_id\": {}, \"note_tweet\": 5, \"entities\": 5";
        assertThat(MadeUp.only(read(activity("post.create", post(fields), USERS)))
                        .item()
                        .text())
                .isEqualTo("hey @harbour");
    }

    @Test
    void quoteAndRepostArePosts() {
        String references = "\"referenced_tweets\": [{\"type\": \"%s\", \"id\": \"" + ROOT + "\"}]";
        Item quote = MadeUp.only(read(activity(
                        "post.quote.create", post("\"text\": \"This.\", " + references.formatted("quoted")), USERS)))
                .item();
        assertThat(quote.kind()).isEqualTo(Kind.POST);
        assertThat(quote.parentId()).isEqualTo(ROOT);
        assertThat(quote.text()).isEqualTo("This.");

        Item repost = MadeUp.only(read(activity(
                        "post.repost.create",
                        post("\"text\": \"RT @harbour: New blend!\", " + references.formatted("retweeted")),
                        USERS)))
                .item();
        assertThat(repost.kind()).isEqualTo(Kind.POST);
        assertThat(repost.parentId()).isEqualTo(ROOT);
        assertThat(repost.text()).isNull();
        assertThat(repost.language()).isNull();
    }

    @Test
    void whatTheBrandPostsIsItsOwn() {
        Item item = MadeUp.only(
                        read(activity("post.create", post("\"text\": \"New!\"").replace("\"77\"", "\"4200\""), USERS)))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.author()).isEqualTo(new Author("4200", "harbour", "Harbour Tea", true));
    }

    @Test
    void editKeepsTheFirstIdAndTakesItsOwnAsVersion() {
        String edit = post("\"text\": \"Better\", \"conversation_id\": \"" + ID + "\"")
                .replace("[\"" + ID + "\"]", "[\"" + ROOT + "\", \"" + ID + "\"]");
        ItemReceived received = MadeUp.only(read(activity("post.mention.create", edit, USERS)));
        Item item = received.item();
        assertThat(received.verb()).isEqualTo(Verb.EDITED);
        assertThat(received.eventId()).isEqualTo("harbour/x:" + ROOT + "/edited/" + ID);
        assertThat(item.threadId()).isEqualTo(ROOT);
        assertThat(item.editedAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(item.createdAt()).isNull();
        assertThat(item.permalink()).endsWith("/" + ID);
    }

    @Test
    void longPostIsReadWhole() {
        Item item = MadeUp.only(read(activity("post.mention.create", post("""
                        "text": "The beginning\\u2026", "display_text_range": [0, 14],
                        "note_tweet": {"text": "The beginning and the end #tea", "entities": {"hashtags": [{"tag": "tea"}]}}"""), USERS)))
                .item();
        assertThat(item.text()).isEqualTo("The beginning and the end #tea");
        assertThat(item.hashtags()).containsExactly("tea");
    }

    @Test
    void onlyTheMediaThatThePostNamesAreIts() {
        Item item = MadeUp.only(read(activity(
                        "post.mention.create",
                        post("\"text\": \"a\", \"attachments\": {\"media_keys\": [\"3_1\", \"7_1\"]}"),
                        """
                        {"media": [{"media_key": "3_1", "type": "photo", "url": "https://pbs.example/1.jpg"},
                          {"media_key": "3_9", "type": "photo", "url": "https://pbs.example/quoted.jpg"},
                          {"media_key": "7_1", "type": "video", "preview_image_url": "https://pbs.example/p.jpg", "variants": [
                            {"bit_rate": 632000, "content_type": "video/mp4", "url": "https://v.example/low"},
                            {"bit_rate": 2176000, "content_type": "video/mp4", "url": "https://v.example/high"},
                            {"content_type": "application/x-mpegURL", "url": "https://v.example/list"}]}]}""")))
                .item();
        assertThat(item.media())
                .containsExactly(
                        new Media("photo", "https://pbs.example/1.jpg"), new Media("video", "https://v.example/high"));
    }

    @Test
    void deletionNamesThePost() {
        ItemReceived received =
                MadeUp.only(read(activity("post.delete", "{\"id\": \"" + ID + "\", \"author_id\": \"4200\"}", USERS)));
        assertThat(received.eventId()).isEqualTo("harbour/x:" + ID + "/deleted/0");
        assertThat(received.item().kind()).isEqualTo(Kind.POST);
        assertThat(received.item().author()).isEqualTo(new Author("4200", "harbour", "Harbour Tea", true));
    }

    @Test
    void likeOfTheBrandsPostIsByNobodyInParticular() {
        ItemReceived received = MadeUp.only(read(activity("like.create", like("4200"), USERS)));
        assertThat(received.eventId()).isEqualTo("harbour/x:87719f50ee17bdfa06a3089098a2b9ed/created/1773480000140");
        assertThat(received.item().kind()).isEqualTo(Kind.REACTION);
        assertThat(received.item().reaction()).isEqualTo("like");
        assertThat(received.item().parentId()).isEqualTo(ROOT);
        assertThat(received.item().author()).isNull();
    }

    @Test
    void likeOfAnothersPostIsTheBrandsOwn() {
        Item item =
                MadeUp.only(read(activity("like.create", like("77"), USERS))).item();
        assertThat(item.author()).isEqualTo(new Author("4200", "harbour", "Harbour Tea", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow.follow",
                "profile.update.bio",
                "chat.received",
                "dm.read",
                "dm.indicate_typing",
                "news.new",
                "oauth.revoke",
                "mute.mute",
                "spaces.start",
                "like.undone",
                ""
            })
    void whatIsNoItemIsLeftOut(String type) {
        assertThat(MadeUp.parts(read(activity(type, "{\"id\": \"1\"}", "{}"))))
                .isEqualTo(new Reading.Parts(List.of(), List.of(), Map.of("no-item", 1)));
    }

    @Test
    void anotherUsersEventIsLeftOutAndAKeywordsIsTaken() {
        String body = activity("post.create", post("\"text\": \"harbour tea\""), "{}");
        assertThat(MadeUp.parts(read(body.replace("{\"user_id\": \"4200\"}", "{\"user_id\": \"4201\"}")))
                        .leftOut())
                .isEqualTo(Map.of("other-account", 1));
        Item item = MadeUp.only(read(body.replace("{\"user_id\": \"4200\"}", "{\"keyword\": \"harbour\"}")))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.own()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    post.create         | null                                       | /data/payload
                    post.create         | []                                         | /data/payload
                    post.create         | {}                                         | /data/payload/id
                    post.create         | {"id": "1"}                                | /data/payload/author_id
                    post.reply.create   | {"id": {}, "author_id": "2"}               | /data/payload/id
                    post.mention.create | {"id": "1", "author_id": "2", "text": []}  | /data/payload/text
                    post.quote.create   | {"id": "1", "author_id": "2", "referenced_tweets": [5]} | /data/payload/referenced_tweets
                    post.quote.create   | {"id": "1", "author_id": "2", "referenced_tweets": [{"type": "quoted"}]} | /data/payload/referenced_tweets
                    post.delete         | {"author_id": "2"}                         | /data/payload/id
                    like.create         | {"id": "1"}                                | /data/payload/liked_tweet_id
                    dm.received         | {"direct_message_events": {}}              | /data/payload/direct_message_events
                    """)
    void eventThatCannotBeReadIsKept(String type, String payload, String pointer) {
        String body = activity(type, payload, "{}");
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(pointer);
            assertThat(kept.bytes()).isEqualTo(body.getBytes(UTF_8));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "5", "[]", "{\"users\": 5, \"media\": {}}", "{\"users\": [null, 5, {\"data\": []}]}"})
    void includesThatAreNotWhatTheyShouldBeDoNoHarm(String includes) {
        String payload = post("\"text\": \"hello\", \"attachments\": [], \"edit_history_tweet_ids_\": 5");
        assertThat(MadeUp.only(read(activity("post.mention.create", payload, includes)))
                        .item()
                        .text())
                .isEqualTo("hello");
    }

    private static String like(String author) {
        return """
                {"id": "87719f50ee17bdfa06a3089098a2b9ed", "created_at": "2026-03-14T09:20:00.000Z",
                 "timestamp_ms": "1773480000140", "liked_tweet_author_id": "%s", "liked_tweet_id": "%s"}""".formatted(author, ROOT);
    }
}
