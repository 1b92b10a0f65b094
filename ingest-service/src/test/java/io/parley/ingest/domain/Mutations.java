package io.parley.ingest.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A good body, and every body that differs from it in one value: gone, or of another type than it should be. */
public final class Mutations {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> VALUES =
            List.of("null", "true", "-1", "9007199254740993", "1.5", "\"\"", "\"x\"", "[]", "[null]", "{}", "[[{}]]");

    private Mutations() {}

    public static List<byte[]> of(String json) {
        try {
            List<byte[]> mutated = new ArrayList<>();
            List<JsonPointer> places = new ArrayList<>();
            collect(MAPPER.readTree(json), JsonPointer.empty(), places);
            for (JsonPointer place : places) {
                for (String value : VALUES) {
                    JsonNode copy = MAPPER.readTree(json);
                    replace(copy.at(place.head()), place, MAPPER.readTree(value));
                    mutated.add(copy.toString().getBytes(UTF_8));
                }
                JsonNode copy = MAPPER.readTree(json);
                if (copy.at(place.head()) instanceof ObjectNode parent) {
                    parent.remove(place.last().getMatchingProperty());
                    mutated.add(copy.toString().getBytes(UTF_8));
                }
            }
            return mutated;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(JsonNode node, JsonPointer pointer, List<JsonPointer> places) {
        node.properties().forEach(field -> {
            JsonPointer place = pointer.appendProperty(field.getKey());
            places.add(place);
            collect(field.getValue(), place, places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(pointer.appendIndex(i));
            collect(node.get(i), pointer.appendIndex(i), places);
        }
    }

    private static void replace(JsonNode parent, JsonPointer place, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
    }
}
