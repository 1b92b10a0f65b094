package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.EventType;
import io.parley.contract.Json;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What was released keeps its meaning for good: within a major version the contract only grows. A release copies the
 * contract of the day: {@code mvn -pl contract test -Dparley.contract.release=true}.
 */
class ReleasedContractTest {

    private static final Path RELEASED = SchemasTest.FOLDER.resolve("released");
    private static final Path RELEASED_TYPES = RELEASED.resolve("event-types.txt");

    @Test
    void schemasOnlyAddToTheReleasedOnes() {
        Map<String, JsonNode> current = SchemaCatalogue.all();
        Set<String> released = CheckedIn.names(RELEASED, ".schema.json");

        for (String name : released) {
            JsonNode schema = current.get(name);
            assertThat(schema).as("%s was released and is gone", name).isNotNull();
            assertThat(AdditiveOnly.breaks(tree(CheckedIn.read(RELEASED.resolve(name))), schema))
                    .as("changes to %s that are not additive: give the event type a v2 instead", name)
                    .isEmpty();
        }
        if (CheckedIn.releasing()) {
            current.forEach((name, schema) -> CheckedIn.write(RELEASED.resolve(name), schema.toPrettyString() + "\n"));
        } else {
            assertThat(released).as("released schemas in %s", RELEASED).isNotEmpty();
        }
    }

    @Test
    void releasedEventTypesKeepTheirTopicKeyAndSchema() {
        assertThat(eventTypes())
                .as("an event type that was released stays as it is")
                .containsAll(releasedTypes());
        if (CheckedIn.releasing()) {
            CheckedIn.write(RELEASED_TYPES, String.join("\n", eventTypes()) + "\n");
        } else {
            assertThat(releasedTypes()).as("event types in %s", RELEASED_TYPES).isNotEmpty();
        }
    }

    private static List<String> eventTypes() {
        return EventType.all().stream()
                .map(type -> String.join(
                        " | ",
                        type.name(),
                        type.topic().topicName(),
                        type.topic().key(),
                        SchemaCatalogue.fileName(type.data())))
                .sorted()
                .toList();
    }

    private static List<String> releasedTypes() {
        return Arrays.stream(CheckedIn.read(RELEASED_TYPES).split("\n", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a schema", e);
        }
    }
}
