package io.parley.sentiment.inbound.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.contract.Sentiment;
import io.parley.localstack.standin.Fault;
import io.parley.localstack.standin.Fault.Mode;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.sentiment.CallsSeen;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door that scores at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(StandInResource.class)
class ScoreIT {

    private static final String CLEAR = "I love this tea, it is wonderful";

    @SuppressWarnings("NullAway.Init")
    StandInModelServer model;

    @BeforeEach
    void awaitModel() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> score("{\"items\":[{\"text\":\"%s\"}]}".formatted(unclear()))
                        .get(0)
                        .path("sentiment")
                        .path("tier")
                        .asText()
                        .equals("model"));
    }

    @AfterEach
    void clear() {
        model.faults().clear();
    }

    @Test
    void eachTextHasItsScoreInOrderAsItStandsOnEvents() throws Exception {
        JsonNode results = score("""
                {"brand":"harbour","items":[
                  {"id":"a","text":"%s"},
                  {"id":"b","text":"%s The delivery was late","language":"en"},
                  {"text":"Dieser Tee schmeckt leider nach Seife"},
                  {"id":"d","text":""}]}""".formatted(CLEAR, unclear()));

        assertThat(results.findValuesAsText("id")).containsExactly("a", "b", "d");
        assertThat(results.findValuesAsText("tier")).containsExactly("fast", "model", "fast", "fast");
        assertThat(results.findValuesAsText("degraded")).containsExactly("unsupported");
        Sentiment byModel = Json.MAPPER.treeToValue(results.get(1).path("sentiment"), Sentiment.class);
        assertThat(byModel.insight()).isNotNull();
        assertThat(byModel.insight().aspects())
                .singleElement()
                .satisfies(aspect -> assertThat(aspect.name()).isEqualTo("Delivery"));
        assertThat(results.get(0).path("sentiment").has("insight")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fast, fast, fast", "cascade, fast, model", "model, model, model"})
    void callerMayChooseTheMode(String mode, String clear, String unclear) {
        JsonNode results = score(
                "{\"mode\":\"%s\",\"items\":[{\"text\":\"%s\"},{\"text\":\"%s\"}]}".formatted(mode, CLEAR, unclear()));

        assertThat(results.findValuesAsText("tier")).containsExactly(clear, unclear);
    }

    @Test
    void brandsOwnModeIsTheDefault() {
        assertThat(score("{\"brand\":\"quayside\",\"items\":[{\"text\":\"%s\"}]}".formatted(unclear()))
                        .findValuesAsText("tier"))
                .containsExactly("fast");
    }

    @Test
    void textsOfACallAreAskedAboutTogether() {
        CallsSeen calls = new CallsSeen(model);
        ObjectNode body = Json.MAPPER.createObjectNode().put("mode", "model");
        ArrayNode items = body.putArray("items");
        for (int i = 0; i < 40; i++) {
            items.addObject().put("text", unclear());
        }

        assertThat(score(body.toString()).findValuesAsText("tier")).hasSize(40).containsOnly("model");
        assertThat(calls.sizes()).containsExactly(8, 8, 8, 8, 8);
    }

    @Test
    void modelThatDoesNotAnswerIsNotWaitedForForEver() {
        model.faults().set(Fault.of(Mode.HANG).only(Fault.Task.SENTIMENT));

        JsonNode results = score("{\"items\":[{\"text\":\"%s\"}]}".formatted(unclear()));
        assertThat(results.findValuesAsText("degraded")).containsExactly("model-timeout");
        assertThat(results.findValuesAsText("tier")).containsExactly("fast");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"items":[]}                                         | /items        | 1 to 256
            {}                                                   | /items        | 1 to 256
            {"text":"hm"}                                        | /items        | 1 to 256
            {"items":[{"text":"hm"},{"id":"2"}]}                 | /items/1/text | needs a text
            {"items":[null]}                                     | /items/0/text | needs a text
            {"items":[{"text":"hm"}],"brand":"nobody"}           | /brand        | harbour
            {"items":[{"text":"hm"}],"mode":"sometimes"}         | /mode         | cascade, fast, model
            """)
    void whatCannotBeScoredIsRefusedWithWhatToDo(String body, String pointer, String advice) {
        refused(body, 400).body("pointer", equalTo(pointer)).body("detail", containsString(advice));
    }

    @Test
    void moreTextsThanACallMayHaveAreRefused() {
        String items = String.join(",", java.util.Collections.nCopies(257, "{\"text\":\"hm\"}"));
        refused("{\"items\":[" + items + "]}", 400).body("detail", containsString("several calls"));
    }

    @Test
    void unreadableJsonIsRefused() {
        refused("not json", 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"items":"hm"}               | /items
            {"items":[{"text":["hm"]}]}  | /items/0/text
            """)
    void jsonOfAnotherShapeIsRefused(String body, String pointer) {
        refused(body, 400).body("pointer", equalTo(pointer));
    }

    @Test
    void bodyIsBounded() {
        reader().body("{\"items\":[{\"text\":\"" + "x".repeat(1 << 20) + "\"}]}")
                .post("/score")
                .then()
                .statusCode(413);
    }

    @Test
    void doorIsForPeopleWithAToken() {
        given().contentType(ContentType.JSON)
                .body("{\"items\":[{\"text\":\"hm\"}]}")
                .post("/score")
                .then()
                .statusCode(401);
    }

    private static String unclear() {
        return "Oh great, another delay. Just what I needed. Order " + UUID.randomUUID() + ".";
    }

    private static JsonNode score(String body) {
        String answer = reader().body(body)
                .post("/score")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return Json.MAPPER.readTree(answer).path("results");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse refused(String body, int status) {
        return reader().body(body)
                .post("/score")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2("a-reader-of-the-tests").contentType(ContentType.JSON);
    }
}
