package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.parley.contract.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers get the topics of the table, a broker that takes the largest record, and the ports that are written. */
class DeploymentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path BASE = ROOT.resolve("deploy/base");

    @Test
    void topicsFileIsTheTable() {
        CheckedIn.isUpToDate(BASE.resolve("topics/topics.txt"), TopicsFile.text());
    }

    @Test
    void composeCreatesTheTopicsOfThatFile() throws JsonProcessingException {
        JsonNode topics = yaml(ROOT.resolve("docker-compose.yml")).at("/services/topics");

        assertThat(topics.path("volumes")).extracting(JsonNode::asText).contains("./deploy/base/topics:/topics:ro");
        assertThat(topics.path("entrypoint")).extracting(JsonNode::asText).contains("/topics/create-topics.sh");
    }

    @Test
    void composeBrokerTakesTheLargestRecord() throws JsonProcessingException {
        JsonNode broker = yaml(ROOT.resolve("docker-compose.yml")).at("/services/kafka/environment");

        assertThat(broker.path("KAFKA_MESSAGE_MAX_BYTES").asInt()).isEqualTo(Topic.RECORD_BYTES_MAX);
        assertThat(broker.path("KAFKA_REPLICA_FETCH_MAX_BYTES").asInt()).isEqualTo(Topic.RECORD_BYTES_MAX);
    }

    @Test
    void kubernetesCreatesTheTopicsOfThatFile() throws JsonProcessingException {
        JsonNode topics = named(yaml(BASE.resolve("kustomization.yaml")).path("configMapGenerator"), "parley-topics");

        assertThat(topics.path("files"))
                .extracting(JsonNode::asText)
                .containsExactly("topics/topics.txt", "topics/create-topics.sh");
    }

    @ParameterizedTest
    @CsvSource({"ingest, 8081", "sentiment, 8082", "generation, 8083", "trends, 8084"})
    void everyPlaceAgreesOnTheServicesPortAndProbes(String name, int port) throws JsonProcessingException {
        String service = name + "-service";
        JsonNode compose =
                yaml(ROOT.resolve("docker-compose.yml")).path("services").path(service);
        JsonNode container = yaml(BASE.resolve(service + "/deployment.yaml")).at("/spec/template/spec/containers/0");

        assertThat(compose.at("/ports/0").asText()).isEqualTo("127.0.0.1:" + port + ":" + port);
        assertThat(CheckedIn.read(ROOT.resolve(service + "/Dockerfile")))
                .contains("EXPOSE " + port + "\n", "/dev/tcp/localhost/" + port + " ");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(port);
        assertThat(yaml(BASE.resolve(service + "/service.yaml"))
                        .at("/spec/ports/0/port")
                        .asInt())
                .isEqualTo(port);
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }

    private static JsonNode named(JsonNode all, String name) {
        for (JsonNode each : all) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("nothing is named " + name);
    }

    private static JsonNode yaml(Path file) throws JsonProcessingException {
        return new YAMLMapper().readTree(CheckedIn.read(file));
    }
}
