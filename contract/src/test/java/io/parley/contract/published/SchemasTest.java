package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.contract.Reply;
import io.parley.contract.SentimentScored;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemasTest {

    static final Path FOLDER = Path.of("schemas");

    @Test
    void checkedInSchemasAreThoseOfTheRecords() {
        Map<String, JsonNode> schemas = SchemaCatalogue.all();

        schemas.forEach((name, schema) -> CheckedIn.isUpToDate(
                FOLDER.resolve(name), schema.toPrettyString().replace("\r\n", "\n") + "\n"));
        CheckedIn.folderHoldsOnly(FOLDER, ".schema.json", schemas.keySet());
    }

    @Test
    void whatIsNeverAbsentIsRequiredAndTheRestIsNot() {
        JsonNode reply = SchemaCatalogue.of(Reply.class);

        assertThat(reply.path("required"))
                .extracting(JsonNode::asText)
                .contains("id", "state", "at")
                .doesNotContain("text", "threadId", "passages", "reasons");
    }

    @Test
    void timesAndIdsSayTheirFormatAndEnumsTheirWireNames() {
        JsonNode reply = SchemaCatalogue.of(Reply.class);

        assertThat(reply.at("/properties/at/format").asText()).isEqualTo("date-time");
        assertThat(reply.at("/properties/id/format").asText()).isEqualTo("uuid");
        assertThat(reply.at("/$defs/ReplyState/enum"))
                .extracting(JsonNode::asText)
                .contains("drafted", "released");
    }

    @Test
    void descriptionsAreThoseOfTheRecords() {
        assertThat(SchemaCatalogue.of(Reply.class)
                        .at("/properties/decidedBy/description")
                        .asText())
                .isEqualTo("the person who approved or rejected it");
    }

    @Test
    void fieldsThatTheContractDoesNotKnowYetAreValid() {
        ObjectNode grown = Examples.of("io.parley.sentiment.scored.v1").value().deepCopy();
        grown.put("addedLater", true);

        assertThat(Schemas.problems(SentimentScored.class, grown)).isEmpty();
    }

    @Test
    void aMissingFieldOrAWrongTypeIsInvalid() {
        ObjectNode wrong = Examples.of("io.parley.sentiment.scored.v1").value().deepCopy();
        wrong.remove("sentiment");
        wrong.withObjectProperty("item").put("receivedAt", "yesterday").put("kind", "poem");

        assertThat(Schemas.problems(SentimentScored.class, wrong))
                .anyMatch(problem -> problem.contains("sentiment"))
                .anyMatch(problem -> problem.contains("receivedAt"))
                .anyMatch(problem -> problem.contains("kind"));
        assertThat(Schemas.problems(SentimentScored.class, Json.MAPPER.createArrayNode()))
                .isNotEmpty();
    }
}
