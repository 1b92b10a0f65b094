package io.parley.localstack.standin;

import static io.parley.localstack.standin.StandInClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaWireTest {

    private StandInModelServer server;
    private StandInClient client;

    @BeforeEach
    void start() throws Exception {
        server = StandInModelServer.start(0, "qwen2.5:1.5b");
        client = new StandInClient(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onlyTheLoopbackAddressIsBound() {
        assertThat(server.baseUrl().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aTakenPortIsRefused() {
        int taken = server.baseUrl().getPort();
        assertThatThrownBy(() -> StandInModelServer.start(taken)).isInstanceOf(BindException.class);
    }

    @Test
    void theRootSaysThatItRuns() throws Exception {
        assertThat(client.get("/").body()).isEqualTo("Ollama is running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/version", "/api/tags", "/api/ps"})
    void headIsAnsweredWithoutABody(String path) throws Exception {
        HttpResponse<String> response = client.call("HEAD", path, "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theVersionSaysThatItIsAStandIn() throws Exception {
        assertThat(json(client.get("/api/version").body()).path("version").asText())
                .isEqualTo("0.0.0-parley-stand-in");
    }

    @Test
    void everyListedModelSaysThatItIsNoLanguageModel() throws Exception {
        var models = json(client.get("/api/tags").body()).path("models");
        assertThat(models.findValuesAsText("name")).containsExactly("parley-stand-in", "qwen2.5:1.5b");
        assertThat(models.findValuesAsText("family"))
                .hasSize(2)
                .containsOnly("rule-based stand-in, not a language model");
    }

    @Test
    void everyModelIsLoaded() throws Exception {
        var models = json(client.get("/api/ps").body()).path("models");
        assertThat(models.findValuesAsText("model")).containsExactly("parley-stand-in", "qwen2.5:1.5b");
        assertThat(models.findValuesAsText("expires_at")).hasSize(2);
    }

    @Test
    void aModelCanBeShown() throws Exception {
        var shown =
                json(client.post("/api/show", "{\"model\":\"qwen2.5:1.5b\"}").body());
        assertThat(shown.path("capabilities").toString()).isEqualTo("[\"completion\"]");
        assertThat(shown.path("details").path("family").asText()).contains("not a language model");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/show  | {"model":"nobody"}                 | 404 | model 'nobody' not found
            /api/chat  | {"model":"nobody","messages":[]}   | 404 | model 'nobody' not found
            /api/embed | {"model":"nobody","input":"x"}     | 404 | model "nobody" not found, try pulling it first
            /api/show  | {}                                 | 400 | model is required
            /api/chat  | {"messages":[]}                    | 400 | model is required
            /api/chat  | ``                                 | 400 | missing request body
            /api/chat  | []                                 | 400 | the request body must be a JSON object
            /api/chat  | {"model":"parley-stand-in","messages":"hello"} | 400 | messages must be an array
            /api/chat  | {"model":"parley-stand-in","think":true}       | 400 | "parley-stand-in" does not support thinking
            /api/embed | {"model":"parley-stand-in","input":{}}   | 400 | invalid input type: a string or at most 512 strings
            /api/embed | {"model":"parley-stand-in","input":[1]}  | 400 | invalid input type
            /api/pull  | {"model":"parley-stand-in"}              | 404 | page not found
            """)
    void badCallsGetOllamasErrors(String path, String body, int status, String error) throws Exception {
        HttpResponse<String> response = client.post(path, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response.body()).path("error").asText()).isEqualTo(error);
    }

    @Test
    void brokenJsonIsABadRequest() throws Exception {
        HttpResponse<String> response = client.post("/api/chat", "{\"model\":");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("error").asText()).isNotBlank();
    }

    @Test
    void anUnknownFormatIsRefused() throws Exception {
        HttpResponse<String> response =
                client.post("/api/chat", "{\"model\":\"parley-stand-in\",\"messages\":[{}],\"format\":\"xml\"}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("invalid format").contains("expected");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        HttpResponse<String> response = client.get("/api/chat");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(json(response.body()).path("error").asText()).isEqualTo("method not allowed");
    }

    @Test
    void aBodyAboveTheLimitIsRefused() throws Exception {
        HttpResponse<String> response = client.post("/api/chat", " ".repeat(Call.BODY_BYTES_MAX + 1));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(client.get("/").statusCode()).isEqualTo(200);
    }
}
