package io.parley.ingest.domain.platform.telegram;

import static io.parley.ingest.domain.platform.telegram.TelegramBodies.ADA;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.CHANNEL;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.PRIVATE;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.SUPERGROUP;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.message;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.one;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.read;
import static io.parley.ingest.domain.platform.telegram.TelegramBodies.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Telegram door makes of messages and posts. */
class TelegramMessageTest {

    @Test
    void privateTextIsAMessage() {
        ItemReceived received = one("message", message(PRIVATE, "\"text\": \"Is the green one back?\""));
        assertThat(received.eventId()).isEqualTo("harbour/telegram:5000000042/1365/created/0");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.threadId()).isEqualTo("5000000042");
        assertThat(item.parentId()).isNull();
        assertThat(item.author()).isEqualTo(new Author("5000000042", "adalind", "Ada Lind", false));
        assertThat(item.text()).isEqualTo("Is the green one back?");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        assertThat(item.permalink()).isNull();
    }

    @Test
    void languageOfTheAppIsNotTheTexts() {
        assertThat(one("message", message(PRIVATE, "\"text\": \"Hi\"")).item().language())
                .isNull();
    }

    @Test
    void textInAPublicGroupIsACommentWithAnAddress() {
        Item item = one("message", message(SUPERGROUP, "\"text\": \"Hi\"")).item();
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.nativeId()).isEqualTo("-1001000000000123/1365");
        assertThat(item.threadId()).isEqualTo(item.nativeId());
        assertThat(item.permalink()).isEqualTo("https://t.me/teatalk/1365");
    }

    @Test
    void answerInAGroupIsInTheThreadOfWhatOpenedIt() {
        Item opened = one("message", message(SUPERGROUP, "\"text\": \"Hi\"")).item();
        Item answer = one("message", message(SUPERGROUP, """
                "text": "Hello", "message_thread_id": 1365,
                "reply_to_message": {"message_id": 1370, "date": 1773479000, "text": "Yes?"}""")).item();
        assertThat(answer.parentId()).isEqualTo("-1001000000000123/1370");
        assertThat(answer.threadKey()).isEqualTo(opened.threadKey());
    }

    @Test
    void openingOfAForumTopicIsNotWhatIsAnswered() {
        Item item = one("message", message(SUPERGROUP, """
                "text": "Hi", "message_thread_id": 7, "is_topic_message": true,
                "reply_to_message": {"message_id": 7, "forum_topic_created": {"name": "Oolong"}}""")).item();
        assertThat(item.parentId()).isNull();
        assertThat(item.threadId()).isEqualTo("-1001000000000123/7");
    }

    @Test
    void smallGroupIsOneConversation() {
        Item item = one("message", message("{\"id\": -42, \"title\": \"Us\", \"type\": \"group\"}", "\"text\": \"Hi\""))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.threadId()).isEqualTo("-42");
        assertThat(item.permalink()).isNull();
    }

    @Test
    void postOfTheChannelIsTheBrandsOwn() {
        Item post = one("channel_post", """
                {"message_id": 12, "date": 1773480000, "chat": %s, "sender_chat": %s, "author_signature": "Bo",
                 "caption": "Fresh harvest", "photo": [{"file_id": "s", "width": 90}, {"file_id": "l", "width": 1280}]}""".formatted(CHANNEL, CHANNEL)).item();
        assertThat(post.kind()).isEqualTo(Kind.POST);
        assertThat(post.nativeId()).isEqualTo("-1001000000000777/12");
        assertThat(post.threadId()).isEqualTo(post.nativeId());
        assertThat(post.author()).isEqualTo(new Author("-1001000000000777", "harbourtea", "Harbour Tea", true));
        assertThat(post.text()).isEqualTo("Fresh harvest");
        assertThat(post.media()).containsExactly(new Media("photo", null));
        assertThat(post.permalink()).isEqualTo("https://t.me/harbourtea/12");
    }

    @Test
    void whoWritesInTheNameOfAChatIsThatChat() {
        String anonymous = "{\"id\": 1087968824, \"is_bot\": true, \"first_name\": \"Group\"}";
        Item item = one("message", message(SUPERGROUP, anonymous, "\"text\": \"Hi\", \"sender_chat\": " + SUPERGROUP))
                .item();
        assertThat(item.author()).isEqualTo(new Author("-1001000000000123", "teatalk", "Tea talk", true));
        assertThat(one("message", message(SUPERGROUP, anonymous, "\"text\": \"Hi\", \"sender_chat\": " + CHANNEL))
                        .item()
                        .own())
                .isTrue();
    }

    @Test
    void whoWritesInTheNameOfTheChatItselfIsTheBrandAndOfAnotherIsNot() {
        String channel = CHANNEL.replace("777", "778");
        assertThat(one("channel_post", """
                        {"message_id": 12, "date": 1773480000, "chat": %s, "sender_chat": %s, "text": "Hi"}""".formatted(channel, channel)).item().own())
                .isTrue();
        assertThat(one("message", message(SUPERGROUP, "\"text\": \"Hi\", \"sender_chat\": " + channel))
                        .item()
                        .own())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"900,true", "901,false"})
    void botIsKnownByTheConfiguredId(String bot, boolean own) {
        assertThat(one("message", message(SUPERGROUP, "{\"id\": " + bot + ", \"is_bot\": true}", "\"text\": \"Hi\""))
                        .item()
                        .own())
                .isEqualTo(own);
    }

    @Test
    void otherSideOfAPrivateChatIsTheBrandWithoutBeingConfigured() {
        String owner = "{\"id\": 5000000001, \"is_bot\": false, \"first_name\": \"Bo\"}";
        assertThat(one("business_message", message(PRIVATE, owner, "\"text\": \"Yes, it is back.\""))
                        .item()
                        .own())
                .isTrue();
        assertThat(one("business_message", message(PRIVATE, ADA, "\"text\": \"Great\""))
                        .item()
                        .own())
                .isFalse();
    }

    @Test
    void chatBehindABusinessAccountIsAnotherThanTheBotsOwn() {
        String text = "\"text\": \"Hi\", \"business_connection_id\": \"bizA\"";
        Item item = one("business_message", message(PRIVATE, text)).item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.nativeId()).isEqualTo("bizA/5000000042/1365");
        assertThat(item.threadId()).isEqualTo("bizA/5000000042");
    }

    @ParameterizedTest
    @CsvSource({
        "edited_message,5000000042",
        "edited_business_message,5000000042",
    })
    void editIsAVersionByItsTimeAndContent(String type, String chat) {
        ItemReceived first = one(type, message(PRIVATE, "\"text\": \"better\", \"edit_date\": 1773480060"));
        assertThat(first.verb()).isEqualTo(Verb.EDITED);
        assertThat(first.item().nativeId()).isEqualTo(chat + "/1365");
        assertThat(first.item().version()).matches("1773480060000-[0-9a-f]{12}");
        assertThat(first.item().editedAt()).isEqualTo(Instant.parse("2026-03-14T09:21:00Z"));
        assertThat(first.item().createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00Z"));
        ItemReceived second = one(type, message(PRIVATE, "\"text\": \"best\", \"edit_date\": 1773480060"));
        assertThat(second.eventId()).isNotEqualTo(first.eventId());
    }

    @Test
    void editOfAPostIsOneOfThePost() {
        ItemReceived edited =
                one("edited_channel_post", message(CHANNEL, "\"text\": \"x\", \"edit_date\": 1773480060"));
        assertThat(edited.item().kind()).isEqualTo(Kind.POST);
        assertThat(edited.verb()).isEqualTo(Verb.EDITED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "photo": [{"file_id": "s"}, {"file_id": "l"}], "caption": "two cups"   | photo | two cups
            "video": {"file_id": "v", "duration": 3}                              | video |
            "video_note": {"file_id": "v"}                                        | video |
            "animation": {"file_id": "a"}, "document": {"file_id": "a"}           | video |
            "voice": {"file_id": "v"}                                             | audio |
            "audio": {"file_id": "a", "title": "Kettle song"}                     | audio |
            "document": {"file_id": "d", "file_name": "order.pdf"}                | file  |
            "sticker": {"file_id": "s", "emoji": "\ud83c\udf75"}                  | photo |
            """)
    void mediumComesWithItsCaption(String fields, String type, @Nullable String text) {
        Item item = one("message", message(PRIVATE, fields)).item();
        assertThat(item.media()).containsExactly(new Media(type, null));
        assertThat(item.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "location": {"latitude": 1.5, "longitude": 2.5}                                        |
            "venue": {"title": "Tea house", "address": "Quay 5", "location": {}}, "location": {}   | Tea house\\nQuay 5
            "contact": {"phone_number": "5550100", "first_name": "Bo", "last_name": "Lind"}        | Bo Lind
            "dice": {"emoji": "d", "value": 3}                                                     |
            "story": {"id": 5, "chat": {"id": 7}}                                                  |
            "game": {"title": "Pour it", "description": "d", "photo": []}                          | Pour it
            "checklist": {"title": "Tea", "tasks": [{"id": 1, "text": "green"}, 5, {"id": 2, "text": "black"}]} | Tea\\ngreen\\nblack
            """)
    void whatAPersonSentIsAnItemWithItsWordsIfItHasAny(String fields, @Nullable String text) {
        Item item = one("message", message(PRIVATE, fields)).item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.text()).isEqualTo(text == null ? null : text.replace("\\n", "\n"));
        assertThat(item.media()).isEmpty();
    }

    @Test
    void paidMediaAreMedia() {
        Item item = one("message", message(CHANNEL, """
                "paid_media": {"star_count": 5, "paid_media": [{"type": "photo"}, {"type": "video"}, {"type": "preview"}]},
                "caption": "for friends\"""")).item();
        assertThat(item.media())
                .containsExactly(new Media("photo", null), new Media("video", null), new Media("file", null));
        assertThat(item.text()).isEqualTo("for friends");
    }

    @Test
    void whoSharesAPlaceAndMovesOnSaysNothingNew() {
        assertThat(read(update("edited_message", message(PRIVATE, "\"location\": {}, \"edit_date\": 1773480060")))
                        .leftOut())
                .containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void commentBelowAChannelsPostHangsOnThePost() {
        String post = one("channel_post", message(CHANNEL, "\"text\": \"Fresh harvest\""))
                .item()
                .nativeId();
        String copy = """
                {"message_id": 9, "is_automatic_forward": true,
                 "forward_origin": {"type": "channel", "chat": {"id": -1001000000000777}, "message_id": 1365}}""";
        Item comment = one("message", message(SUPERGROUP, """
                "text": "Nice", "message_thread_id": 9, "reply_to_message": %s""".formatted(copy))).item();
        assertThat(comment.parentId()).isEqualTo(post);
        assertThat(comment.threadId()).isEqualTo(post);
        Item shown = one("message", message(SUPERGROUP, """
                "text": "Yes", "message_thread_id": 9,
                "reply_to_message": {"message_id": 10, "reply_to_message": %s}""".formatted(copy))).item();
        assertThat(shown.parentId()).isEqualTo("-1001000000000123/10");
        assertThat(shown.threadId()).isEqualTo(post);
        Item notShown = one("message", message(SUPERGROUP, """
                "text": "Yes", "message_thread_id": 9, "reply_to_message": {"message_id": 10}""")).item();
        assertThat(notShown.threadId()).isEqualTo("-1001000000000123/9");
    }

    @ParameterizedTest
    @CsvSource({"5000000042,false", "5000000001,true"})
    void directMessageToAChannelIsAMessageInItsTopic(String from, boolean own) {
        String chat = SUPERGROUP.replace("\"title\"", "\"is_direct_messages\": true, \"title\"");
        Item item = one("message", message(chat, "{\"id\": " + from + "}", """
                "text": "Is it back?", "message_thread_id": 7,
                "direct_messages_topic": {"topic_id": 5, "user": %s}""".formatted(ADA)))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.nativeId()).isEqualTo("-1001000000000123/1365");
        assertThat(item.threadId()).isEqualTo("-1001000000000123/5");
        assertThat(item.own()).isEqualTo(own);
        assertThat(item.permalink()).isNull();
    }

    @Test
    void badDetailDoesNotCostTheMessage() {
        Item item = one("message", message(SUPERGROUP.replace("\"teatalk\"", "5"), ADA.replace("\"Lind\"", "[]"), """
                "text": "Hi", "entities": [5, {"type": []}], "message_thread_id": {}, "reply_to_message": [],
                "is_automatic_forward": "no\""""))
                .item();
        assertThat(item.text()).isEqualTo("Hi");
        assertThat(item.author()).isEqualTo(new Author("5000000042", "adalind", "Ada", false));
        assertThat(item.threadId()).isEqualTo(item.nativeId());
    }

    @Test
    void questionOfAPollIsText() {
        assertThat(one("message", message(SUPERGROUP, "\"poll\": {\"id\": \"1\", \"question\": \"Green or black?\"}"))
                        .item()
                        .text())
                .isEqualTo("Green or black?");
    }

    @Test
    void markedPartsAreFoundByUtf16Offsets() {
        Item item = one("message", message(PRIVATE, """
                "text": "\ud83c\udf75 @harbourtea #oolong@teatalk tea.example here Bo", "entities": [
                  {"type": "mention", "offset": 3, "length": 11}, {"type": "hashtag", "offset": 15, "length": 15},
                  {"type": "url", "offset": 31, "length": 11},
                  {"type": "text_link", "offset": 43, "length": 4, "url": "https://tea.example/hidden"},
                  {"type": "text_mention", "offset": 48, "length": 2, "user": {"id": 5000000001, "first_name": "Bo"}},
                  {"type": "bold", "offset": 0, "length": 2}, {"type": "url", "offset": 45, "length": 99},
                  {"type": "url", "offset": -1, "length": 2}, {"type": "hashtag", "offset": 2, "length": 0}]""")).item();
        assertThat(item.mentions()).containsExactly("harbourtea", "5000000001");
        assertThat(item.hashtags()).containsExactly("oolong");
        assertThat(item.links()).containsExactly("tea.example", "https://tea.example/hidden");
    }

    @Test
    void markedPartsOfACaptionAreFoundToo() {
        assertThat(one("message", message(PRIVATE, """
                "photo": [{"file_id": "s"}], "caption": "#tea",
                "caption_entities": [{"type": "hashtag", "offset": 0, "length": 4}]""")).item().hashtags()).containsExactly("tea");
    }
}
