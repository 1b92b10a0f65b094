package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.FacebookBodies.change;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.comment;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.delivery;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.entry;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.page;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a Facebook delivery that are bad, unknown or another account's, and their neighbours. */
class PagePartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "message": "no id"                              | /value/comment_id
                    "comment_id": null                              | /value/comment_id
                    "comment_id": ""                                | /value/comment_id
                    "comment_id": 1.5                               | /value/comment_id
                    "comment_id": "c", "message": 5                 | /value/message
                    "comment_id": "c", "from": "Ada"                | /value/from
                    "comment_id": "c", "from": {"id": {}}           | /value/from/id
                    "comment_id": "c", "parent_id": []              | /value/parent_id
                    """)
    void unreadableChangeIsKeptWithItsReasonAndItsNeighboursGoOn(String fields, String pointer) {
        String bad = change(value("comment", "add", fields));
        Reading.Parts reading = read(page(1773480000, comment("before"), bad, comment("after")));

        assertThat(reading.items())
                .extracting(received -> received.item().nativeId())
                .containsExactly("before", "after");
        assertThat(reading.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.reason()).startsWith(pointer + ": ");
            assertThat(new String(part.bytes(), UTF_8)).isEqualTo(new String(page(1773480000, bad), UTF_8));
        });
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void reactionAndPostWithoutTheirIdAreUnreadable() {
        Reading.Parts reading = read(page(
                1773480000,
                change("{\"item\": \"like\", \"verb\": \"add\"}"),
                change("{\"item\": \"post\", \"verb\": \"add\", \"message\": \"x\"}")));
        assertThat(reading.unreadable()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"mention\", \"value\": {\"item\": \"like\", \"verb\": \"add\"}}",
                "{\"field\": \"ratings\", \"value\": {\"item\": \"post\", \"verb\": \"add\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"rating\", \"verb\": \"add\"}}",
                "{\"field\": \"about\", \"value\": \"Tea by the sea\"}",
                "{\"field\": \"picture\", \"value\": null}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"album\", \"verb\": \"add\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"hologram\", \"verb\": \"add\", \"post_id\": \"777_1\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"hologram\", \"verb\": \"add\", \"message\": \"x\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"hologram\", \"verb\": \"add\", \"post_id\": \"777_1\","
                        + " \"comment_id\": \"1_2\", \"message\": \"x\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"photo\", \"verb\": \"remove\", \"photo_id\": 5}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"video\", \"verb\": \"remove\", \"video_id\": \"5\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"comment\", \"verb\": \"block\"}}",
                "{\"field\": \"feed\", \"value\": {\"item\": \"comment\"}}",
                "{\"field\": \"feed\"}",
                "{}"
            })
    void changeOfAnUnknownKindIsIgnoredAndCounted(String unknown) {
        Reading.Parts reading = read(page(1773480000, unknown, comment("after")));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
        assertThat(reading.unreadable()).isEmpty();
    }

    @Test
    void unknownFieldsOfAChangeDoNoHarm() {
        assertThat(read(page(1773480000, change(value("comment", "add", "\"comment_id\": \"c\", \"mood\": [{}, 5]"))))
                        .items())
                .hasSize(1);
    }

    @Test
    void entriesOfAnotherAccountAreLeftOutAndCounted() {
        Reading.Parts reading = read(delivery(
                entry("\"888\"", 1773480000, comment("foreign")),
                entry("777", 1773480000, comment("ours")),
                "{\"time\": 1773480000, \"changes\": [" + comment("nobodys") + "]}"));
        assertThat(reading.items())
                .extracting(received -> received.item().nativeId())
                .containsExactly("ours");
        assertThat(reading.leftOut()).containsExactly(Map.entry("other-account", 2));
    }

    @Test
    void withoutAnAccountAnyEntryIsTaken() {
        Reading.Parts reading = MadeUp.parts(GraphReader.read(
                delivery(entry("\"888\"", 1773480000, comment("a")), entry("\"999\"", 1773480000, comment("b"))),
                MadeUp.origin("facebook")));
        assertThat(reading.items()).hasSize(2);
        assertThat(reading.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"object\": \"page\"}", "{\"entry\": {}}", "{\"entry\": null}", "[]", "5", "null"})
    void deliveryWithoutEntriesIsOneUnreadablePart(String body) {
        Reading.Parts reading = read(body.getBytes(UTF_8));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).isEqualTo("/entry: must be an array"));
    }

    @Test
    void entryThatIsNoObjectIsUnreadableAndItsNeighboursGoOn() {
        Reading.Parts reading = read(delivery("42", entry("\"777\"", 1773480000, comment("ours")), "\"text\""));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(2);
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void changesThatAreNoArrayAreUnreadable() {
        Reading.Parts reading = read(delivery(
                "{\"id\": \"777\", \"changes\": " + comment("lost") + "}",
                entry("\"777\"", 1773480000, comment("ours"))));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.unreadable()).hasSize(1);
    }

    @Test
    void entryWithoutATimeIsStillRead() {
        assertThat(read(delivery("{\"id\": \"777\", \"changes\": [" + comment("c") + "]}"))
                        .items())
                .hasSize(1);
    }

    private static Reading.Parts read(byte[] body) {
        return MadeUp.parts(GraphReader.read(body, MadeUp.origin("facebook", "777")));
    }
}
