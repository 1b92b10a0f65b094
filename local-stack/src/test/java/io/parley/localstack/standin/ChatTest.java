package io.parley.localstack.standin;

import static io.parley.localstack.standin.StandInClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatTest {

    private static final String ITEMS = "{\"items\":[{\"id\":\"1\",\"text\":\"I love it\"}]}";

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
    void oneObjectCarriesTheAnswerAndTheMetrics() throws Exception {
        JsonNode answer = json(client.chat("verdicts", ITEMS).body());
        assertThat(answer.path("done").asBoolean()).isTrue();
        assertThat(answer.path("done_reason").asText()).isEqualTo("stop");
        assertThat(answer.path("message").path("role").asText()).isEqualTo("assistant");
        for (String metric : List.of(
                "total_duration",
                "load_duration",
                "prompt_eval_count",
                "prompt_eval_duration",
                "eval_count",
                "eval_duration")) {
            assertThat(answer.path(metric).asLong()).as(metric).isPositive();
        }
    }

    @Test
    void theAnswerNamesTheStandInWhateverWasAsked() throws Exception {
        String body = StandInClient.chatBody("verdicts", ITEMS).replace("parley-stand-in", "qwen2.5:1.5b");
        HttpResponse<String> response = client.post("/api/chat", body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).path("model").asText()).isEqualTo("parley-stand-in");
    }

    @Test
    void aStreamedAnswerHasTheSameContentInManyLines() throws Exception {
        String body = StandInClient.chatBody("verdicts", ITEMS).replace("\"stream\":false,", "");
        HttpResponse<String> response = client.post("/api/chat", body);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");

        List<JsonNode> lines = response.body().lines().map(StandInClient::json).toList();
        StringBuilder content = new StringBuilder();
        lines.forEach(
                line -> content.append(line.path("message").path("content").asText()));
        assertThat(json(content.toString())).isEqualTo(client.answer("verdicts", ITEMS));
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.subList(0, lines.size() - 1))
                .noneMatch(line -> line.path("done").asBoolean());
        assertThat(lines.getLast().path("done").asBoolean()).isTrue();
        assertThat(lines.getLast().path("eval_count").asLong()).isPositive();
    }

    @Test
    void aStreamDoesNotTearEmojiApart() throws Exception {
        String body = StandInClient.chatBody(
                        "reply", "{\"item\":{\"text\":\"hi\"},\"brand\":{\"name\":\"T☕🫖🫖🫖🫖\"}}")
                .replace("\"stream\":false,", "");
        StringBuilder content = new StringBuilder();
        client.post("/api/chat", body)
                .body()
                .lines()
                .forEach(line -> content.append(
                        json(line).path("message").path("content").asText()));
        assertThat(content).contains("T☕🫖🫖🫖🫖");
    }

    @Test
    void noMessagesOnlyLoadTheModel() throws Exception {
        JsonNode answer =
                json(client.post("/api/chat", "{\"model\":\"parley-stand-in\",\"messages\":[],\"keep_alive\":-1}")
                        .body());
        assertThat(answer.path("done_reason").asText()).isEqualTo("load");
        assertThat(answer.path("done").asBoolean()).isTrue();
        assertThat(answer.path("message").path("content").asText("missing")).isEmpty();
    }

    @Test
    void anythingElseIsToldThatThisIsAStandIn() throws Exception {
        String content = json(client.chat("haiku", "Write a haiku").body())
                .path("message")
                .path("content")
                .asText();
        assertThat(content).contains("stand-in").contains("not a language model");
    }

    @Test
    void aTaskWithoutItsDataIsABadRequest() throws Exception {
        for (String task : List.of("verdicts", "reply")) {
            assertThat(client.chat(task, "no JSON at all").statusCode())
                    .as(task)
                    .isEqualTo(400);
            assertThat(client.chat(task, "{}").statusCode()).as(task).isEqualTo(400);
        }
    }

    @Test
    void theNewestChatsAreRemembered() throws Exception {
        int chats = RecentChats.CHATS_MAX + 5;
        for (int i = 0; i < chats; i++) {
            client.chat("verdicts", "{\"items\":[],\"number\":" + i + "}");
        }
        List<JsonNode> recent = server.recentChats();
        assertThat(recent).hasSize(RecentChats.CHATS_MAX);
        assertThat(recent.getFirst().toString()).contains("\\\"number\\\":5}");
        assertThat(recent.getLast().toString()).contains("\\\"number\\\":" + (chats - 1) + "}");
    }
}
