package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.parley.contract.EventType;
import io.parley.contract.Topic;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Path FILE = Path.of("asyncapi.yaml");
    private static final Path FOLDER = Path.of("");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    @Test
    void checkedInDocumentIsThatOfTheTables() throws JsonProcessingException {
        String header = "# Generated from the contract's tables of topics and event types: change those, not this.\n";

        CheckedIn.isUpToDate(FILE, header + YAML.writeValueAsString(AsyncApiDocument.build()));
    }

    @Test
    void theDocumentIsSound() {
        assertThat(AsyncApiSoundness.problems(document(), FOLDER)).isEmpty();
    }

    @Test
    void everyTopicIsAChannelAndEveryTypeAMessage() {
        JsonNode document = document();

        assertThat(document.path("channels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Topic.definitions().stream().map(Topic.Definition::name).toList());
        assertThat(document.at("/components/messages"))
                .extracting(message -> message.path("name").asText())
                .containsAll(EventType.all().stream().map(EventType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damageIsFound(Consumer<ObjectNode> damage, String problem) {
        ObjectNode document = document();

        damage.accept(document);

        assertThat(AsyncApiSoundness.problems(document, FOLDER)).anyMatch(found -> found.startsWith(problem));
    }

    static Stream<Arguments> damages() {
        String sending = "/operations/ingest-service.send.social-posts";
        return Stream.of(
                damage("another version", "asyncapi:", d -> d.put("asyncapi", "2.6.0")),
                damage("no title", "/info/title:", d -> object(d, "/info").remove("title")),
                damage(
                        "no host",
                        "/servers/kafka/host:",
                        d -> object(d, "/servers/kafka").remove("host")),
                damage(
                        "no payload",
                        "/components/messages/post.created.v1/payload:",
                        d -> object(d, "/components/messages/post.created.v1").remove("payload")),
                damage(
                        "a wrong action",
                        sending + "/action:",
                        d -> object(d, sending).put("action", "publish")),
                damage(
                        "a channel that is not there",
                        sending + "/channel/$ref:",
                        d -> object(d, sending + "/channel").put("$ref", "#/channels/social-poems")),
                damage(
                        "a message of another channel",
                        sending + "/messages:",
                        d -> object(d, sending + "/messages/0").put("$ref", "#/components/messages/post.created.v1")),
                damage(
                        "a schema file that is not there",
                        "/components/messages/post.created.v1/payload/$ref:",
                        d -> object(d, "/components/messages/post.created.v1/payload")
                                .put("$ref", "./schemas/poem.schema.json")),
                damage(
                        "two channels for one topic",
                        "/channels:",
                        d -> object(d, "/channels/social-posts").put("address", "social-comments")));
    }

    private static Arguments damage(String name, String problem, Consumer<ObjectNode> damage) {
        return Arguments.of(Named.of(name, damage), problem);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static ObjectNode document() {
        return YAML.valueToTree(AsyncApiDocument.build());
    }
}
