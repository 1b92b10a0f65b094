package io.parley.ingest.domain.platform.mastodon;

import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.event;
import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.one;
import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.read;
import static io.parley.ingest.domain.platform.mastodon.MastodonBodies.status;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Mastodon door makes of statuses. */
class MastodonReaderTest {

    @Test
    void statusIsAPostOfItsOwn() {
        ItemReceived received = one(event("status.created", status("")));
        assertThat(received.eventId()).isEqualTo("harbour/mastodon:social.example/114161/created/0");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.POST);
        assertThat(item.parentId()).isNull();
        assertThat(item.threadId()).isEqualTo("social.example/114161");
        assertThat(item.author()).isEqualTo(new Author("42", "ada@social.example", "Ada Lind", false));
        assertThat(item.text()).isEqualTo("Oolong at last!\n\nIt was worth the wait\n#oolong");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.hashtags()).containsExactly("oolong");
        assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00.123Z"));
        assertThat(item.editedAt()).isNull();
        assertThat(item.permalink()).isEqualTo("https://social.example/@ada/114161");
    }

    @Test
    void warningAboveTheTextIsPartOfIt() {
        assertThat(one(event("status.created", status("\"spoiler_text\": \"Tea talk\"")))
                        .item()
                        .text())
                .isEqualTo("Tea talk\n\nOolong at last!\n\nIt was worth the wait\n#oolong");
    }

    @Test
    void replyIsACommentWithWhatItAnswers() {
        Item reply = one(event(
                        "status.created", status("\"in_reply_to_id\": \"114000\", \"in_reply_to_account_id\": \"7\"")))
                .item();
        assertThat(reply.kind()).isEqualTo(Kind.COMMENT);
        assertThat(reply.parentId()).isEqualTo("social.example/114000");
        assertThat(reply.threadId()).isEqualTo("social.example/114000");
    }

    @Test
    void brandsAnswerIsInTheThreadOfThePostItAnswers() {
        Item post = one(event("status.created", status(""))).item();
        Item answer = one(event("status.created", status("\"id\": \"114162\", \"in_reply_to_id\": 114161")))
                .item();
        assertThat(answer.threadKey()).isEqualTo(post.threadKey());
    }

    @ParameterizedTest
    @CsvSource({
        "7,MENTION",
        "harbourtea,MENTION",
        "harbourtea@social.example,MENTION",
        "https://social.example/@harbourtea,MENTION",
        "harbour,POST",
        "harbourtea@other.example,POST"
    })
    void brandIsMentionedByAnyOfItsNames(String account, Kind kind) {
        String mention = """
                "mentions": [{"id": "9", "username": "tidewater", "acct": "tidewater@other.example"},
                             {"id": "7", "username": "harbourtea", "acct": "harbourtea",
                              "url": "https://social.example/@harbourtea"}]""";
        Item item = one(event("status.created", status(mention)), account).item();
        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.mentions()).containsExactly("tidewater@other.example", "harbourtea@social.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "ada", "ada@social.example", "https://social.example/@ada"})
    void whatTheBrandWroteIsItsOwn(String account) {
        assertThat(one(event("status.created", status("")), account).item().own())
                .isTrue();
        assertThat(one(event("status.created", status("")), "7").item().own()).isFalse();
    }

    @Test
    void editIsAVersionByItsTime() {
        ItemReceived edited = one(event("status.updated", status("\"edited_at\": \"2026-03-14T09:25:00.5Z\"")));
        assertThat(edited.eventId()).isEqualTo("harbour/mastodon:social.example/114161/edited/1773480300500");
        assertThat(edited.verb()).isEqualTo(Verb.EDITED);
        assertThat(edited.item().editedAt()).isEqualTo(Instant.parse("2026-03-14T09:25:00.500Z"));
        assertThat(edited.item().createdAt()).isEqualTo(Instant.parse("2026-03-14T09:20:00.123Z"));
    }

    @Test
    void updateThatIsNoEditIsLeftOut() {
        Reading.Parts reading = read(event("status.updated", status("\"edited_at\": null")));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @CsvSource({"public,1", "unlisted,1", "private,0", "direct,0", "limited,0"})
    void onlyWhatIsWrittenForEverybodyIsTaken(String visibility, int items) {
        Reading.Parts reading = read(event("status.created", status("\"visibility\": \"" + visibility + "\"")));
        assertThat(reading.items()).hasSize(items);
        assertThat(reading.leftOut()).isEqualTo(items == 1 ? Map.of() : Map.of("not-public", 1));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'\"de\"',de", "null,", "'\"und\"',", "'\"\"',", "'\"zh-Hant\"',zh-Hant"},
            nullValues = "")
    void languageIsWhatTheAuthorClaims(String json, @Nullable String language) {
        assertThat(one(event("status.created", status("\"language\": " + json)))
                        .item()
                        .language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"image,photo", "gifv,video", "video,video", "audio,audio", "unknown,file", "hologram,file"})
    void attachmentIsAMedium(String type, String expected) {
        String media = """
                "media_attachments": [{"id": "1", "type": "%s", "url": "https://files.example/1", "description": "a cup"},
                                      {"id": "2", "type": "%s", "url": null}]""".formatted(type, type);
        assertThat(one(event("status.created", status(media))).item().media())
                .containsExactly(new Media(expected, "https://files.example/1"), new Media(expected, null));
    }

    @Test
    void shareIsAPostWithoutWordsOfItsOwn() {
        Item share = one(event(
                        "status.created",
                        status(
                                "\"url\": null, \"reblog\": {\"id\": \"99\", \"url\": \"https://other.example/@bo/5\"}")))
                .item();
        assertThat(share.kind()).isEqualTo(Kind.POST);
        assertThat(share.text()).isNull();
        assertThat(share.parentId()).isEqualTo("social.example/99");
        assertThat(share.threadId()).isEqualTo("social.example/114161");
        assertThat(share.media()).containsExactly(new Media("link", "https://other.example/@bo/5"));
        assertThat(share.hashtags()).isEmpty();
        assertThat(share.permalink()).isNull();
    }

    @Test
    void linksAreThoseOfTheTextThatAreNoNamesAndNoTags() {
        String content = """
                "content": "<p><span class=\\"h-card\\"><a href=\\"https://social.example/@bo\\" class=\\"u-url mention\\">@bo</a></span> \
                <a href=\\"https://other.example/tag/tea\\" rel=\\"nofollow tag\\">#tea</a> \
                <a href=\\"https://tea.example/harvest?a=1&amp;b=2\\" rel=\\"nofollow\\"><span class=\\"invisible\\">https://</span>tea.example</a> \
                <a href=\\"https://tea.example/harvest?a=1&amp;b=2\\">again</a> <a href=\\"javascript:pour()\\">x</a> <a>y</a></p>\"""";
        assertThat(one(event("status.created", status(content))).item().links())
                .containsExactly("https://tea.example/harvest?a=1&b=2");
        assertThat(one(event("status.created", status(""))).item().links()).isEmpty();
    }

    @Test
    void statusThatNamesVeryManyIsReadWhole() {
        String others = "{\"id\": \"9\", \"acct\": \"bo\"},".repeat(300);
        Item item = one(event("status.created", status("""
                        "mentions": [%s {"id": "7", "acct": "harbourtea"}], "tags": [%s {"name": "tea"}]""".formatted(others, "{\"name\": \"a\"},".repeat(300)))))
                .item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.hashtags()).hasSize(301);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tags\": {}, \"mentions\": 5",
                "\"tags\": [5, {\"name\": {}}], \"mentions\": [null, {\"acct\": 5}]",
                "\"media_attachments\": \"none\", \"language\": [], \"url\": 5, \"spoiler_text\": {}",
                "\"created_at\": 5, \"edited_at\": {}, \"account\": {\"id\": {}, \"acct\": [], \"display_name\": 5, \"url\": {}}"
            })
    void badDetailDoesNotCostTheStatus(String fields) {
        assertThat(one(event("status.created", status(fields))).item().text()).startsWith("Oolong at last!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<p></p>", "<p> <br> </p>"})
    void emptyTextIsNone(String content) {
        assertThat(one(event("status.created", status("\"content\": \"" + content + "\"")))
                        .item()
                        .text())
                .isNull();
    }

    @Test
    void statusFromElsewhereKeepsTheNameOfItsHome() {
        String remote = "\"account\": {\"id\": 43, \"acct\": \"bo@other.example\", \"display_name\": \"\"}";
        assertThat(one(event("status.created", status(remote))).item().author())
                .isEqualTo(new Author("43", "bo@other.example", null, false));
    }

    @Test
    void sameIdOnTwoInstancesIsTwoStatuses() {
        Reading other = MastodonReader.read(
                event("status.created", status("")),
                MadeUp.account("mastodon")
                        .withOptions(Map.of("instance", "Other.example"))
                        .origin());
        assertThat(MadeUp.only(other).item().nativeId()).isEqualTo("other.example/114161");
    }
}
