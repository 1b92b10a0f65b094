package io.parley.ingest.domain.platform.bluesky;

import static io.parley.ingest.domain.platform.bluesky.Frames.BRAND;
import static io.parley.ingest.domain.platform.bluesky.Frames.BRANDS_POST;
import static io.parley.ingest.domain.platform.bluesky.Frames.PERSON;
import static io.parley.ingest.domain.platform.bluesky.Frames.created;
import static io.parley.ingest.domain.platform.bluesky.Frames.facet;
import static io.parley.ingest.domain.platform.bluesky.Frames.post;
import static io.parley.ingest.domain.platform.bluesky.Frames.read;
import static io.parley.ingest.domain.platform.bluesky.Frames.reader;
import static io.parley.ingest.domain.platform.bluesky.Frames.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody checks records on the way: whatever comes is left out or kept as a dead letter, and nothing is thrown. */
class BlueskyHostileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"did\": \"did:plc:x\", \"time_us\": 1, \"kind\": \"identity\", \"identity\": {\"handle\": \"x.example\"}}",
                "{\"kind\": \"brand-new\"}",
                "{\"$type\": \"message\"}",
                "{\"$type\": \"message\", \"payload\": [1, 2]}",
                "{\"$type\": \"info\", \"name\": \"OutdatedCursor\"}",
                "[]",
                "7",
                "{\"did\": \"d\", \"kind\": \"commit\", \"commit\": {\"operation\": \"create\", \"collection\": \"app.bsky.graph.follow\"}}",
                "{\"did\": \"d\", \"kind\": \"commit\", \"commit\": {\"operation\": \"merge\", \"collection\": \"app.bsky.feed.post\"}}",
                "{\"did\": \"d\", \"kind\": \"commit\", \"commit\": null}",
                "{\"did\": \"d\", \"kind\": \"account\", \"account\": {\"active\": true}}"
            })
    void whatIsNoItemIsLeftOut(String frame) {
        Reading.Parts parts = read(reader(), frame);
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsEntry("no-item", 1);
    }

    @Test
    void accountThatIsGoneIsCounted() {
        String gone = "{\"did\": \"" + PERSON
                + "\", \"kind\": \"account\", \"account\": {\"active\": false, \"status\": \"takendown\"}}";
        assertThat(read(reader(), gone).leftOut()).containsEntry("account-gone", 1);
    }

    @Test
    void brokenFrameIsKeptOnlyWhereItNamesTheBrand() {
        Reading.Parts strangers = read(reader(), "{\"did\": \"did:plc:x\", ");
        assertThat(strangers.unreadable()).isEmpty();
        assertThat(strangers.leftOut()).containsEntry("broken", 1);
        assertThat(read(reader(), "{\"did\": \"" + BRAND + "\", ").unreadable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rkey\": \"../../admin\"",
                "\"rkey\": \"\"",
                "\"rkey\": {\"a\": 1}",
                "\"rkey\": null",
            })
    void itemWithoutAProperKeyIsADeadLetterThatCanBeReadAgain(String key) {
        String frame = created(PERSON, "app.bsky.feed.post", "3lper000000bb", post("harbour cup", ""));
        String bad = frame.replace("\"rkey\": \"3lper000000bb\"", key);
        Reading.Parts parts = read(reader(), bad);
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable())
                .singleElement()
                .satisfies(
                        letter -> assertThat(new String(letter.bytes(), UTF_8)).isEqualTo(bad));
        Reading again = new Bluesky().read(MadeUp.delivery(frame), Frames.ACCOUNT.origin());
        assertThat(MadeUp.only(again).item().text()).isEqualTo("harbour cup");
    }

    @Test
    void textThatIsNoTextIsADeadLetter() {
        String record = post("x", reply(BRANDS_POST, BRANDS_POST)).replace("\"text\": \"x\"", "\"text\": [\"x\"]");
        assertThat(read(reader(), created(PERSON, "app.bsky.feed.post", "3l", record))
                        .unreadable())
                .hasSize(1);
    }

    @Test
    void anyPartMayBeAnything() {
        String facets = "\"facets\": [" + facet("mention", "did", BRAND) + "], \"langs\": [\"en\"], \"tags\": [\"a\"], "
                + "\"embed\": {\"images\": [{}], \"record\": {\"record\": {\"uri\": \"" + BRANDS_POST + "\"}}}, ";
        String frame = created(
                PERSON,
                "app.bsky.feed.post",
                "3lper000000bb",
                post("harbour cup", facets + reply(BRANDS_POST, BRANDS_POST)));
        Random random = new Random(20260314);
        for (int i = 0; i < 5000; i++) {
            String mutated = mutated(frame, random);
            Reading.Parts parts = read(reader(), mutated);
            assertThat(parts.items().size()
                            + parts.unreadable().size()
                            + parts.leftOut().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .as(mutated)
                    .isEqualTo(1);
        }
    }

    /** The frame with one to three of its values replaced. */
    private static String mutated(String frame, Random random) {
        try {
            JsonNode tree = Json.MAPPER.readTree(frame);
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<ObjectNode> objects = new ArrayList<>();
                collect(tree, objects);
                ObjectNode object = objects.get(random.nextInt(objects.size()));
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                if (!names.isEmpty()) {
                    List<String> values = List.of(
                            "null",
                            "7",
                            "-1.5e300",
                            "true",
                            "\"\"",
                            "\"\\u0000\\ud800\"",
                            "[]",
                            "{}",
                            "[[{}]]",
                            "\"at://\"");
                    object.set(
                            names.get(random.nextInt(names.size())),
                            Json.MAPPER.readTree(values.get(random.nextInt(values.size()))));
                }
            }
            return tree.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ContainerNode<?>) {
            node.forEach(child -> collect(child, objects));
        }
    }
}
