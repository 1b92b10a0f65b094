package io.parley.localstack.standin;

import static io.parley.localstack.standin.StandInClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.standin.Fault.Mode;
import io.parley.localstack.standin.Fault.Task;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String ITEMS =
            "{\"items\":[{\"id\":\"1\",\"text\":\"a\"},{\"id\":\"2\",\"text\":\"b\"},{\"id\":\"3\",\"text\":\"c\"}]}";
    private static final String ITEM = "{\"item\":{\"text\":\"hello\"}}";

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
    void aSlowModelAnswersAfterTheLatency() throws Exception {
        server.faults().set(Fault.slow(Duration.ofMillis(300)));
        JsonNode answer = json(client.chat("verdicts", ITEMS).body());
        assertThat(answer.path("load_duration").asLong()).isGreaterThanOrEqualTo(300_000_000L);
        assertThat(answer.path("done").asBoolean()).isTrue();
    }

    @Test
    void anUnavailableModelIs503InOllamasWords() throws Exception {
        server.faults().set(Fault.of(Mode.UNAVAILABLE));
        HttpResponse<String> response = client.chat("verdicts", ITEMS);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response.body()).path("error").asText())
                .isEqualTo("server busy, please try again.  maximum pending requests exceeded");
    }

    @Test
    void aHangingChatTimesOutAtTheClient() {
        server.faults().set(Fault.of(Mode.HANG));
        assertThatThrownBy(() -> client.call(
                        "POST", "/api/chat", StandInClient.chatBody("verdicts", ITEMS), Duration.ofMillis(300)))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aHangingChatGoesOnWhenTheFaultIsCleared() throws Exception {
        server.faults().set(Fault.of(Mode.HANG).times(1));
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(this::sentimentStatus);
        Awaitility.await()
                .until(() -> server.recentChats().size() == 1
                        && server.faults().current().equals(Fault.NONE));
        assertThat(client.chat("verdicts", ITEMS).statusCode()).isEqualTo(200);
        assertThat(status).isNotDone();

        server.faults().clear();
        assertThat(status.get(5, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void moreChatsThanTheQueueHoldsAreRefused() {
        server.faults().set(Fault.of(Mode.HANG));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> waiting = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::sentimentStatus, threads))
                    .limit(ChatEndpoint.PENDING_MAX + 1)
                    .toList();
            CompletableFuture<Object> first = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new));
            assertThat(first.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(503);

            server.faults().clear();
            assertThat(waiting.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(503)
                    .contains(200)
                    .hasSize(ChatEndpoint.PENDING_MAX + 1);
        }
    }

    @Test
    void closingTheServerEndsAHangingChat() {
        server.faults().set(Fault.of(Mode.HANG));
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(this::sentimentStatus);
        Awaitility.await().until(() -> server.recentChats().size() == 1);
        server.close();
        assertThatThrownBy(() -> status.get(5, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCutAnswerEndsInTheMiddle(boolean streamed) {
        server.faults().set(Fault.of(Mode.CUT));
        String body = StandInClient.chatBody("verdicts", ITEMS).replace("\"stream\":false", "\"stream\":" + streamed);
        assertThatThrownBy(() -> client.post("/api/chat", body))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void invalidJsonIsAGoodAnswerWithBadContent() throws Exception {
        server.faults().set(Fault.of(Mode.INVALID_JSON));
        JsonNode answer = json(client.chat("verdicts", ITEMS).body());
        assertThat(answer.path("done").asBoolean()).isTrue();
        assertThatThrownBy(() -> Json.MAPPER.readTree(
                        answer.path("message").path("content").asText()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void wrongIdsBelongToNobody() throws Exception {
        server.faults().set(Fault.of(Mode.WRONG_IDS));
        assertThat(client.answer("verdicts", ITEMS).path("verdicts").findValuesAsText("id"))
                .hasSize(3)
                .doesNotContain("1", "2", "3");
        assertThat(client.answer("reply", ITEM).path("passages").toString()).isEqualTo("[\"no-such-passage\"]");
    }

    @Test
    void missingIdsAreLeftOut() throws Exception {
        server.faults().set(Fault.of(Mode.MISSING_IDS));
        assertThat(client.answer("verdicts", ITEMS).path("verdicts").findValuesAsText("id"))
                .containsExactly("2");
        assertThat(client.answer("reply", ITEM).path("passages").toString()).isEqualTo("[\"no-such-passage\"]");
    }

    @Test
    void duplicateIdsAreAllTheFirst() throws Exception {
        server.faults().set(Fault.of(Mode.DUPLICATE_IDS));
        assertThat(client.answer("verdicts", ITEMS).path("verdicts").findValuesAsText("id"))
                .containsExactly("1", "1", "1");
    }

    @Test
    void anAnswerOutOfTokensIsCutAndSaysSo() throws Exception {
        server.faults().set(Fault.of(Mode.OUT_OF_TOKENS));
        JsonNode answer = json(client.chat("verdicts", ITEMS).body());
        assertThat(answer.path("done_reason").asText()).isEqualTo("length");
        assertThatThrownBy(() -> Json.MAPPER.readTree(
                        answer.path("message").path("content").asText()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aWrongLabelWasNotOnOffer() throws Exception {
        server.faults().set(Fault.of(Mode.WRONG_LABEL));
        assertThat(client.answer("verdicts", ITEMS).path("verdicts").findValuesAsText("label"))
                .hasSize(3)
                .doesNotContain("positive", "neutral", "negative");
    }

    @Test
    void inventedEvidenceStandsInNoText() throws Exception {
        server.faults().set(Fault.of(Mode.INVENTED_EVIDENCE));
        assertThat(client.answer("verdicts", ITEMS).path("verdicts").findValuesAsText("evidence"))
                .hasSize(3)
                .noneMatch(ITEMS::contains);
    }

    @Test
    void aFaultEndsAfterTheChatsThatRemain() throws Exception {
        server.faults().set(Fault.of(Mode.UNAVAILABLE).times(2));
        assertThat(client.chat("verdicts", ITEMS).statusCode()).isEqualTo(503);
        assertThat(server.faults().current().remaining()).isEqualTo(1);
        assertThat(client.chat("verdicts", ITEMS).statusCode()).isEqualTo(503);
        assertThat(client.chat("verdicts", ITEMS).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultOfOneTaskLeavesTheOtherAlone() throws Exception {
        server.faults().set(Fault.of(Mode.UNAVAILABLE).only(Task.REPLY).times(1));
        assertThat(client.chat("verdicts", ITEMS).statusCode()).isEqualTo(200);
        assertThat(client.chat("reply", ITEM).statusCode()).isEqualTo(503);
        assertThat(client.chat("reply", ITEM).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsAreSetReadAndClearedOverHttp() throws Exception {
        String fault = "{\"mode\":\"missing-ids\",\"latencyMs\":5,\"remaining\":3,\"task\":\"sentiment\"}";
        assertThat(json(client.call("PUT", "/stand-in/faults", fault).body())).isEqualTo(json(fault));
        assertThat(server.faults().current())
                .isEqualTo(new Fault(Mode.MISSING_IDS, Duration.ofMillis(5), 3, Task.SENTIMENT));
        assertThat(json(client.get("/stand-in/faults").body())).isEqualTo(json(fault));

        client.call("DELETE", "/stand-in/faults", "");
        assertThat(json(client.get("/stand-in/faults").body()))
                .isEqualTo(json("{\"mode\":\"none\",\"latencyMs\":0,\"task\":\"any\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"sleepy\"}",
                "{\"mode\":\"slow\"}",
                "{\"latencyMs\":-1}",
                "{\"latencyMs\":600001}",
                "{\"latencyMs\":\"5\"}",
                "{\"remaining\":0}",
                "{\"remaining\":9999999999}",
                "{\"task\":\"chess\"}",
                "{\"latency\":5}"
            })
    void anUnknownFaultIsRefusedAndChangesNothing(String fault) throws Exception {
        server.faults().set(Fault.of(Mode.CUT));
        HttpResponse<String> response = client.call("PUT", "/stand-in/faults", fault);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("error").asText()).isNotBlank();
        assertThat(server.faults().current()).isEqualTo(Fault.of(Mode.CUT));
    }

    private int sentimentStatus() {
        try {
            return client.chat("verdicts", ITEMS).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
