package io.parley.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.ingest.domain.reading.Html;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.NativeXml;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import io.parley.ingest.domain.reading.XmlElement;
import io.parley.ingest.domain.signature.StandardWebhooks;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What every reader builds on. */
final class ParserTargets {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int ENTITY_GROWTH_MAX = 4;

    private ParserTargets() {}

    /** Any bytes are a tree that can be stored and read once more, or a sentence. */
    static void json(byte[] input) {
        try {
            JsonNode tree = NativeJson.parse(input);
            ItemRules.storable(tree);
            String written = tree.toString();
            Must.hold(
                    NativeJson.parse(written.getBytes(UTF_8)).toString().equals(written),
                    () -> "written, it is read as something else: " + written);
        } catch (UnreadableBodyException e) {
            Must.beStorable(String.valueOf(e.getMessage()));
        }
    }

    static void xml(byte[] input) {
        try {
            XmlElement root = NativeXml.parse(input);
            ItemRules.storable(root.json());
        } catch (UnreadableBodyException e) {
            Must.beStorable(String.valueOf(e.getMessage()));
        }
    }

    static void html(byte[] input) {
        // What comes here was JSON before.
        String html = NativeJson.parse(
                        TextNode.valueOf(new String(input, UTF_8)).toString().getBytes(UTF_8))
                .textValue();
        String text = Html.text(html);
        Must.beStorable(text);
        Must.hold(text.equals(text.strip()), () -> "blanks around '" + text + "'");
        Must.hold(text.length() <= ENTITY_GROWTH_MAX * html.length(), () -> "longer than its markup: " + text);
    }

    static void times(byte[] input) {
        String text = new String(input, UTF_8);
        JsonNode node = TextNode.valueOf(text);
        isTime(Times.iso(text));
        isTime(Times.named(text));
        isTime(Times.seconds(node));
        isTime(Times.millis(node));
        isTime(Times.micros(node));
        JsonNode number = LongNode.valueOf(Arrays.hashCode(input) * 1_000_003L * input.length);
        isTime(Times.seconds(number));
        isTime(Times.millis(number));
        isTime(Times.micros(number));
    }

    private static void isTime(@Nullable Instant time) {
        Must.hold(
                time == null
                        || (!time.isBefore(Instant.EPOCH)
                                && !time.isAfter(LATEST)
                                && time.equals(Instant.ofEpochMilli(time.toEpochMilli()))),
                () -> "no time from 1970 to 9999 in whole milliseconds: " + time);
    }

    /** Whatever stands in a brands file is a key or a problem, which tells nobody what stands there. */
    static void key(byte[] input) {
        String secret = new String(input, UTF_8);
        StandardWebhooks.problem(secret)
                .ifPresent(problem -> Must.hold(
                        secret.length() < 8 || !problem.contains(secret), () -> "the secret is in: " + problem));
    }
}
