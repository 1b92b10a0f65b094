package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.changes;
import static io.parley.ingest.domain.platform.meta.MetaBodies.only;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the field {@code mention} of a Page. */
class PageMentionTest {

    private static final String COMMENT = """
            {"item": "comment", "verb": "add", "post_id": "555_1", "comment_id": "1_2", "parent_id": "555_1",
             "created_time": 1773480000}""";

    @Test
    void mentionInACommentHasNoAuthorAndMayHaveNoText() {
        ItemReceived received = only(changes("page", "mention", COMMENT));
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.id()).isEqualTo("facebook:1_2");
        assertThat(item.parentId()).isEqualTo("555_1");
        assertThat(item.threadId()).isEqualTo("555_1");
        assertThat(item.author()).isNull();
        assertThat(item.text()).isNull();
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
    }

    @Test
    void mentionInAPostIsNamedByThePost() {
        Item item = only(changes("page", "mention", """
                        {"item": "post", "verb": "add", "post_id": "555_1", "sender_id": 42, "sender_name": "Ada Lind",
                         "message": "Tea at Harbour"}""")).item();
        assertThat(item.kind()).isEqualTo(Kind.MENTION);
        assertThat(item.nativeId()).isEqualTo("555_1");
        assertThat(item.threadId()).isEqualTo("555_1");
        assertThat(item.text()).isEqualTo("Tea at Harbour");
        assertThat(item.author()).isNotNull().satisfies(author -> {
            assertThat(author.id()).isEqualTo("42");
            assertThat(author.name()).isEqualTo("Ada Lind");
        });
    }

    @Test
    void oneCommentUnderFeedAndMentionIsOneFact() {
        assertThat(only(changes("page", "mention", COMMENT)).eventId())
                .isEqualTo(only(changes("page", "feed", COMMENT)).eventId());
    }

    @ParameterizedTest
    @CsvSource({"555_1,MENTION,MENTION", "777_1,COMMENT,POST"})
    void kindFollowsThePlaceAndNotTheFieldThatIsSentFirst(String postId, Kind comment, Kind post) {
        for (String field : new String[] {"feed", "mention"}) {
            assertThat(only(changes("page", field, COMMENT.replace("555_1", postId)))
                            .item()
                            .kind())
                    .isEqualTo(comment);
            assertThat(only(changes("page", field, """
                            {"item": "post", "verb": "add", "post_id": "%s", "message": "hi"}""".formatted(postId)))
                            .item()
                            .kind())
                    .isEqualTo(post);
        }
    }

    @Test
    void whereThePlaceIsNotSaidTheFieldDecides() {
        String nowhere = "{\"item\": \"comment\", \"verb\": \"add\", \"comment_id\": \"1_2\"}";
        assertThat(only(changes("page", "mention", nowhere)).item().kind()).isEqualTo(Kind.MENTION);
        assertThat(only(changes("page", "feed", nowhere)).item().kind()).isEqualTo(Kind.COMMENT);
        String nobodys = "{\"object\": \"page\", \"entry\": [{\"changes\": [{\"field\": \"%s\", \"value\": %s}]}]}";
        for (String field : new String[] {"feed", "mention"}) {
            byte[] body = nobodys.formatted(field, COMMENT).getBytes(UTF_8);
            assertThat(MadeUp.only(GraphReader.read(body, MadeUp.origin("facebook")))
                            .item()
                            .kind())
                    .isEqualTo(field.equals("feed") ? Kind.COMMENT : Kind.MENTION);
        }
    }

    @Test
    void mentionInACommentWithoutItsIdIsNotTakenForThePost() {
        assertThat(MetaBodies.read(changes(
                                "page", "mention", "{\"item\": \"comment\", \"verb\": \"add\", \"post_id\": \"5\"}"))
                        .unreadable())
                .hasSize(1);
    }
}
