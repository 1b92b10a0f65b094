package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON from outside: strict in what it parses, and without the characters that no store below can keep. */
public final class NativeJson {

    private static final int NESTING_MAX = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private NativeJson() {}

    /**
     * The body as a tree.
     *
     * @throws UnreadableBodyException when it is not one JSON value in UTF-8 (UTF-16 and UTF-32 are told by their first bytes),
     *     repeats a key, or nests too deep
     */
    public static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableBodyException("The body is empty; send JSON.");
            }
            return cleaned(tree);
        } catch (MismatchedInputException e) {
            throw new UnreadableBodyException("The body goes on after its JSON value; send one value.");
        } catch (JacksonException e) {
            throw new UnreadableBodyException("The body is not JSON that can be read" + where(e.getLocation()) + ".");
        } catch (NumberFormatException e) {
            // An exponent beyond what a decimal number can have.
            throw new UnreadableBodyException("The body holds a number that is too large.");
        } catch (IOException e) {
            // Jackson looks for UTF-16 and UTF-32 first, and what is wrong there is no JacksonException.
            throw new UnreadableBodyException("The body is not text in UTF-8.");
        }
    }

    /** Only the place: the parser's own words quote what somebody wrote. */
    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : "; see line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static JsonNode cleaned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode whole = MAPPER.createObjectNode();
            object.properties().forEach(field -> whole.set(Storable.text(field.getKey()), cleaned(field.getValue())));
            return whole;
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, cleaned(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(Storable.text(node.textValue()));
        }
        return node;
    }
}
