package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditiveOnlyTest {

    private static final String RELEASED = """
            {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "note": {"type": "string"},
              "state": {"type": "string", "enum": ["open", "shut"]},
              "sizes": {"type": "array", "items": {"type": "integer"}},
              "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
              "parent": {"$ref": "#/$defs/Parent"}},
             "$defs": {"Parent": {"type": "object", "properties": {
               "name": {"type": "string"}, "parent": {"$ref": "#/$defs/Parent"}}}}}
            """;

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(breaksAfter("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "note": {"type": "string"}    | "note": {"type": "string"}, "added": {"type": "integer"}
            "note": {"type": "string"}    | "note": {"type": "string", "description": "says more"}
            ["open", "shut"]              | ["open", "ajar", "shut"]
            "name": {"type": "string"}    | "name": {"type": "string"}, "age": {"type": "integer"}
            {"type": "object", "required" | {"type": "object", "title": "Door", "required"
            """)
    void growthIsAllowed(String before, String after) {
        assertThat(breaksAfter(before, after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "note": {"type": "string"},                | ``                                            | /note: is gone
            "note": {"type": "string"}                 | "note": {"type": "integer"}                   | /note: type was "string" and is now "integer"
            "note": {"type": "string"}                 | "note": {"type": ["string", "null"]}          | /note: type was "string"
            "note": {"type": "string"}                 | "note": {"type": "string", "enum": ["a"]}     | /note: any value was allowed
            "note": {"type": "string"}                 | "note": {"type": "string", "maxLength": 9}    | /note: maxLength was not said
            "format": "uuid"                           | "format": "uri"                               | /id: format was "uuid"
            , "format": "uuid"                         | ``                                            | /id: format was "uuid"
            ["open", "shut"]                           | ["open"]                                      | /state: the value "shut" is gone
            "required": ["id"]                         | "required": ["id", "note"]                    | /note: is newly required
            "required": ["id"]                         | "required": []                                | /id: is no longer promised
            "items": {"type": "integer"}               | "items": {"type": "number"}                   | /sizes/*: type was "integer"
            "additionalProperties": {"type": "integer"}| "additionalProperties": false                 | /counts/*: was {"type":"integer"}
            {"type": "object", "required"              | {"additionalProperties": false, "type": "object", "required" | /*: was not said
            "name": {"type": "string"},                | ``                                            | /parent/name: is gone
            """)
    void anyOtherChangeIsRefusedAndNamed(String before, String after, String expected) {
        assertThat(breaksAfter(before, after)).singleElement().asString().startsWith(expected);
    }

    private static List<String> breaksAfter(String before, String after) {
        assertThat(RELEASED).contains(before);
        return AdditiveOnly.breaks(tree(RELEASED), tree(RELEASED.replace(before, after)));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
