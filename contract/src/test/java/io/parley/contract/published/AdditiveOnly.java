package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What in a schema would break those who read or have stored records of its released version. Allowed is growth: new
 * fields that may be absent, new enum values, new descriptions.
 */
final class AdditiveOnly {

    /** Keywords that must stay as they were released; widening breaks readers, narrowing breaks stored records. */
    private static final List<String> FIXED = List.of(
            "type",
            "format",
            "const",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems");

    private final JsonNode releasedRoot;
    private final JsonNode currentRoot;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private AdditiveOnly(JsonNode releasedRoot, JsonNode currentRoot) {
        this.releasedRoot = releasedRoot;
        this.currentRoot = currentRoot;
    }

    /** The breaks, a sentence each that names the place; empty when the current schema only adds. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        AdditiveOnly comparison = new AdditiveOnly(released, current);
        comparison.compare("", released, current);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String place, JsonNode releasedNode, JsonNode currentNode) {
        // A record that contains itself is compared once.
        if (releasedNode.has("$ref") && !compared.add(releasedNode.path("$ref") + " " + currentNode.path("$ref"))) {
            return;
        }
        JsonNode released = resolved(releasedNode, releasedRoot);
        JsonNode current = resolved(currentNode, currentRoot);
        FIXED.forEach(keyword -> compareFixed(place, keyword, released, current));
        compareEnum(place, released.path("enum"), current.path("enum"));
        compareRequired(place, released.path("required"), current.path("required"));
        compareProperties(place, released.path("properties"), current.path("properties"));
        compareNested(place + "/*", released.path("items"), current.path("items"));
        compareNested(place + "/*", released.path("additionalProperties"), current.path("additionalProperties"));
    }

    private void compareFixed(String place, String keyword, JsonNode released, JsonNode current) {
        if (!released.path(keyword).equals(current.path(keyword))) {
            breaks.add("%s: %s was %s and is now %s"
                    .formatted(named(place), keyword, said(released.path(keyword)), said(current.path(keyword))));
        }
    }

    private void compareEnum(String place, JsonNode released, JsonNode current) {
        if (current.isMissingNode()) {
            return;
        }
        if (released.isMissingNode()) {
            breaks.add(named(place) + ": any value was allowed and now only " + current);
        }
        for (JsonNode value : released) {
            if (!contains(current, value)) {
                breaks.add(named(place) + ": the value " + value + " is gone");
            }
        }
    }

    private void compareRequired(String place, JsonNode released, JsonNode current) {
        for (JsonNode name : current) {
            if (!contains(released, name)) {
                breaks.add(named(place + "/" + name.asText()) + ": is newly required");
            }
        }
        for (JsonNode name : released) {
            if (!contains(current, name)) {
                breaks.add(named(place + "/" + name.asText()) + ": is no longer promised");
            }
        }
    }

    private void compareProperties(String place, JsonNode released, JsonNode current) {
        for (String name : (Iterable<String>) released::fieldNames) {
            if (current.has(name)) {
                compare(place + "/" + name, released.path(name), current.path(name));
            } else {
                breaks.add(named(place + "/" + name) + ": is gone");
            }
        }
    }

    private void compareNested(String place, JsonNode released, JsonNode current) {
        if (released.isObject() && current.isObject()) {
            compare(place, released, current);
        } else if (!released.equals(current)) {
            breaks.add(named(place) + ": was " + said(released) + " and is now " + said(current));
        }
    }

    private static JsonNode resolved(JsonNode node, JsonNode root) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode each : array) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String named(String place) {
        return place.isEmpty() ? "the record" : place;
    }

    private static String said(JsonNode keyword) {
        return keyword.isMissingNode() ? "not said" : keyword.toString();
    }
}
