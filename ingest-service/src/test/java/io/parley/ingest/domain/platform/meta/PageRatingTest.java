package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.changes;
import static io.parley.ingest.domain.platform.meta.MetaBodies.only;
import static io.parley.ingest.domain.platform.meta.MetaBodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the field {@code ratings} of a Page. */
class PageRatingTest {

    @Test
    void recommendationIsAReviewWithItsWords() {
        ItemReceived received = rating("add", """
                "reviewer_id": 42, "reviewer_name": "Ada Lind", "recommendation_type": "POSITIVE",
                "review_text": "Lovely tea.", "created_time": 1773479000""");
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.REVIEW);
        assertThat(item.id()).isEqualTo("facebook:9001");
        assertThat(item.threadId()).isEqualTo("9001");
        assertThat(item.parentId()).isNull();
        assertThat(item.author()).isEqualTo(new Author("42", null, "Ada Lind", false));
        assertThat(item.text()).isEqualTo("Lovely tea.");
        assertThat(item.engagement()).isEqualTo(Map.of("recommended", 1L));
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773479000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "rating": 4                          | {rating=4}
            "recommendation_type": "NEGATIVE"    | {recommended=0}
            "rating": 2, "recommendation_type": "NEGATIVE" | {rating=2, recommended=0}
            "rating": 4.5                        | {}
            "rating": "many"                     | {}
            "rating": null                       | {}
            "recommendation_type": "MIXED"       | {}
            "recommendation_type": 5             | {}
            "rating": 99999999999999999999       | {}
            """)
    void starsAndRecommendationAreKeptWhereTheyAreSaid(String fields, String expected) {
        assertThat(rating("add", fields).item().engagement()).hasToString(expected);
    }

    @Test
    void editOfTheStarsAloneIsAVersion() {
        Item four = rating("edit", "\"rating\": 4, \"review_text\": \"ok\"").item();
        Item five = rating("edited", "\"rating\": 5, \"review_text\": \"ok\"").item();
        assertThat(four.id()).isEqualTo(five.id());
        assertThat(four.version()).isNotEqualTo(five.version());
        assertThat(four.editedAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
    }

    @Test
    void removalNamesTheSameReview() {
        assertThat(rating("remove", "\"reviewer_id\": 42").eventId()).isEqualTo("harbour/facebook:9001/deleted/0");
    }

    @Test
    void commentOnAReviewIsInItsThreadAndNotByTheReviewer() {
        Item item = only(changes("page", "ratings", """
                        {"item": "comment", "verb": "add", "open_graph_story_id": 9001, "comment_id": "9001_5",
                         "parent_id": "9001", "reviewer_id": 42, "from": {"id": "777", "name": "Harbour Tea"},
                         "message": "Thank you!"}""")).item();
        assertThat(item.kind()).isEqualTo(Kind.COMMENT);
        assertThat(item.nativeId()).isEqualTo("9001_5");
        assertThat(item.threadId()).isEqualTo("9001");
        assertThat(item.own()).isTrue();
        assertThat(item.text()).isEqualTo("Thank you!");
    }

    @Test
    void reactionToAReviewNamesIt() {
        Item item = only(changes("page", "ratings", """
                        {"item": "like", "verb": "add", "open_graph_story_id": "9001", "from": {"id": "43"}}""")).item();
        assertThat(item.nativeId()).isEqualTo("9001/43/like");
        assertThat(item.threadId()).isEqualTo("9001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating", "like"})
    void ratingWithoutItsIdIsKeptAndItsNeighboursGoOn(String item) {
        var reading = read(changes(
                "page",
                "ratings",
                "{\"item\": \"" + item + "\", \"verb\": \"add\", \"post_id\": \"777_1\"}",
                "{\"item\": \"rating\", \"verb\": \"add\", \"open_graph_story_id\": \"9001\"}"));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(1);
    }

    private static ItemReceived rating(String verb, String fields) {
        return only(changes(
                "page",
                "ratings",
                "{\"item\": \"rating\", \"verb\": \"%s\", \"open_graph_story_id\": \"9001\", %s}"
                        .formatted(verb, fields)));
    }
}
