package io.parley.localstack.standin;

import static io.parley.localstack.standin.StandInClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbedTest {

    private StandInModelServer server;
    private StandInClient client;

    @BeforeEach
    void start() throws Exception {
        server = StandInModelServer.start(0);
        client = new StandInClient(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneTextHasOneVectorAndTheModelNamesItself() throws Exception {
        JsonNode answer = embed("\"cold brew\"");
        assertThat(answer.path("embeddings")).hasSize(1);
        assertThat(answer.path("embeddings").path(0)).hasSize(64);
        assertThat(answer.path("model").asText()).isEqualTo("parley-stand-in");
        assertThat(answer.path("prompt_eval_count").asInt()).isEqualTo(2);
        assertThat(answer.path("total_duration").asLong()).isPositive();
    }

    @Test
    void everyVectorHasLengthOne() throws Exception {
        JsonNode vectors =
                embed("[\"cold brew\",\"冷萃咖啡\",\"\",\"a b c d e f g\"]").path("embeddings");
        assertThat(vectors).hasSize(4);
        for (JsonNode vector : vectors) {
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void textsThatShareWordsAreNearer() throws Exception {
        JsonNode vectors = embed("[\"the lid leaks\",\"this lid leaks badly\",\"opening hours on sunday\"]")
                .path("embeddings");
        assertThat(dot(vectors.path(0), vectors.path(1))).isGreaterThan(dot(vectors.path(0), vectors.path(2)) + 0.2);
    }

    @Test
    void theSameTextAlwaysHasTheSameVector() throws Exception {
        JsonNode vectors = embed("[\"cold brew\",\"Cold  BREW!\"]").path("embeddings");
        assertThat(vectors.path(0)).isEqualTo(vectors.path(1));
        assertThat(embed("\"cold brew\"").path("embeddings").path(0)).isEqualTo(vectors.path(0));
    }

    private JsonNode embed(String input) throws Exception {
        return json(client.post("/api/embed", "{\"model\":\"parley-stand-in\",\"input\":" + input + "}")
                .body());
    }

    private static double dot(JsonNode left, JsonNode right) {
        double sum = 0;
        for (int i = 0; i < left.size(); i++) {
            sum += left.path(i).asDouble() * right.path(i).asDouble();
        }
        return sum;
    }
}
