package io.parley.sentiment.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentCorrected;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.MadeUpWeights;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.inbound.command.BrandVerbs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A brand whose people call a good tea "wicked bad" teaches the service that, and takes it back. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(StandInResource.class)
@QuarkusTestResource(value = MadeUpWeights.class, restrictToAnnotatedClass = true)
class BrandModelIT {

    private static final String ODD = "that is a wicked bad saucer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] THINGS = {"tea", "tin", "parcel", "shop", "cup", "oolong", "delivery", "teapot"};

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "parley.sentiment.weights")
    String weights;

    @Inject
    FastClassifier classifier;

    private Wire wire;
    private BrandVerbs verbs;

    @BeforeEach
    void connect() {
        wire = new Wire(bootstrapServers);
        verbs = new BrandVerbs(bootstrapServers, weights);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void correctionsTuneAModelThatScoresTheNextItemAndCanBeTakenBack() throws JsonProcessingException {
        String base = classifier.version();
        Sentiment before = score(ODD);
        assertThat(before.modelVersion()).isEqualTo(base);
        assertThat(before.label()).isEqualTo(Label.NEGATIVE);

        assertThat(verbs.run("tune-sentiment", MadeUp.BRAND)).isEqualTo(1);
        assertThat(verbs.out()).contains("0 corrections are there to judge by, and it takes 30");
        wire.sayRaw(Topic.SENTIMENT_CORRECTIONS, MadeUp.BRAND + "/generic:junk", new byte[] {1, 2, 3});
        for (int i = 0; i < 16; i++) {
            String thing = THINGS[i % THINGS.length];
            correct("that is a wicked bad " + thing, "positive");
            correct("where is the " + thing + " from?", "neutral");
            correct("the " + thing + " is not good", "negative");
        }

        assertThat(verbs.run("tune-sentiment", MadeUp.BRAND, "--dry-run", "--json"))
                .isZero();
        assertThat(verbs.json().path("outcome").asText()).isEqualTo("would-be-promoted");
        assertThat(verbs.err()).contains("1 records of the brand");
        assertThat(verbs.run("tune-sentiment", MadeUp.BRAND, "--by", "Mei Lin")).isZero();
        assertThat(verbs.out()).contains("48 corrections judge", "macro-recall", "Version 1 is promoted.");

        awaitVersion(base + "+1");
        assertThat(score(ODD).label()).isEqualTo(Label.POSITIVE);
        assertThat(score(ODD, "tidewater").modelVersion()).isEqualTo(base);

        assertThat(verbs.run("tune-sentiment", MadeUp.BRAND)).isEqualTo(1);
        assertThat(verbs.out()).contains("given after the promoted model was trained");

        poisonedOrForeignModelsChangeNothing(base + "+1");
        theyAreListed();

        assertThat(verbs.run("rollback-sentiment", MadeUp.BRAND, "--to", "7")).isEqualTo(2);
        assertThat(verbs.err()).contains("version 7 is not kept; there are 0 and [1]");
        assertThat(verbs.run("rollback-sentiment", MadeUp.BRAND)).isZero();
        assertThat(verbs.out()).contains("Version 0, the base alone, is promoted again; it was version 1.");
        awaitVersion(base);
        assertThat(score(ODD)).isEqualTo(before);

        assertThat(verbs.run("rollback-sentiment", MadeUp.BRAND, "--to", "1")).isZero();
        awaitVersion(base + "+1");
        assertThat(verbs.run("rollback-sentiment", MadeUp.BRAND, "--to", "0")).isZero();
        awaitVersion(base);
        theLevelIsReported();
    }

    private void poisonedOrForeignModelsChangeNothing(String version) {
        wire.sayRaw(Topic.SENTIMENT_MODELS, MadeUp.BRAND, new byte[] {1, 2, 3});
        wire.sayRaw(Topic.SENTIMENT_MODELS, MadeUp.BRAND, new byte[900_001]);
        await().atMost(PATIENCE)
                .until(() -> given().get("/q/metrics").asString().contains("reason=\"too-large\""));
        assertThat(given().get("/q/metrics").asString())
                .contains("parley_sentiment_models_refused_total{reason=\"unreadable\"");
        assertThat(score(ODD).modelVersion()).isEqualTo(version);
    }

    private void theyAreListed() {
        assertThat(verbs.run("sentiment-models")).isZero();
        assertThat(verbs.out())
                .contains("harbour: promoted is version 1, by Mei Lin", "48 corrections; macro-recall")
                .contains("tidewater: promoted is version 0, the base alone");
    }

    private void theLevelIsReported() throws JsonProcessingException {
        for (int i = 0; i < 30; i++) {
            score("I love the tea so much");
        }
        assertThat(score("це дуже смачний чай, дякую вам усім").degraded()).isEqualTo("unsupported");
        Item gone = MadeUp.comment(Wire.unique(), ODD);
        wire.say(gone, Verb.CREATED);
        wire.say(gone, Verb.DELETED);
        wire.onlyRecord(gone, EventType.SENTIMENT_WITHDRAWN);

        assertThat(verbs.run("net-sentiment", MadeUp.BRAND, "--since", "PT1H", "--json"))
                .isZero();
        JsonNode report = verbs.json();
        assertThat(report.at("/level/items").asInt()).isGreaterThan(30);
        // The made-up weights are far surer of themselves than these corrections let them be.
        assertThat(report.at("/level/tooLittle").toString()).contains("67 % of 48 call the score right");
        assertThat(report.at("/level/raw/net").asDouble()).isPositive();
        assertThat(report.at("/level/corrected/net/low").asDouble())
                .isLessThan(report.at("/level/corrected/net/high").asDouble());
        assertThat(report.at("/leftOut/withdrawn").asInt()).isEqualTo(1);
        assertThat(report.at("/leftOut/unsupported").asInt()).isEqualTo(1);
        assertThat(verbs.run("net-sentiment", MadeUp.BRAND)).isZero();
        assertThat(verbs.out()).contains("Rests on 0 scores that people checked", "look picked");
        assertThat(verbs.run("net-sentiment", "nobody")).isEqualTo(2);
        assertThat(verbs.err()).contains("There is no brand 'nobody' in the brands file");
    }

    @Test
    void correctionSaysWhoGaveItWhateverItsBodySays() throws JsonProcessingException {
        Item item = MadeUp.toBrand("tidewater", Wire.unique(), "what a cup");
        ObjectNode body = body(item, "negative");
        body.put("by", "somebody else").put("at", "2001-01-01T00:00:00Z");
        String id = post(body, "mei-lins-token-for-tests")
                .statusCode(201)
                .body("by", equalTo("Mei Lin"), "label", equalTo("negative"))
                .extract()
                .path("eventId");

        ConsumerRecord<String, byte[]> record = TopicReader.awaitRecords(
                        bootstrapServers,
                        Topic.SENTIMENT_CORRECTIONS.topicName(),
                        1,
                        found -> item.itemKey().equals(found.key()))
                .getFirst();
        assertThat(TopicReader.header(record, "ce_id"))
                .isEqualTo(id)
                .startsWith("tidewater/" + item.id() + "/corrected/");
        SentimentCorrected said = Stages.event(record.headers(), record.value(), SentimentCorrected.class)
                .data();
        assertThat(said.by()).isEqualTo("Mei Lin");
        assertThat(said.item()).isEqualTo(item);
        assertThat(said.was()).isEqualTo(classifier.classify("what a cup", null));
    }

    @Test
    void onlyApproversCorrect() throws JsonProcessingException {
        ObjectNode body = body(MadeUp.comment("a", "fine"), "neutral");
        post(body, null).statusCode(401);
        post(body, "somebody-elses-token").statusCode(401);
        post(body, "a-reader-of-the-tests").statusCode(403);
    }

    @Test
    void whatCannotBeTakenIsSaid() throws JsonProcessingException {
        String mei = "mei-lins-token-for-tests";
        ObjectNode body = body(MadeUp.comment("a", "fine"), "neutral");
        post(body.deepCopy().put("label", "angry"), mei)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("label must be positive, neutral or negative."), "pointer", equalTo("/label"));
        post((ObjectNode) body.deepCopy().without("label"), mei).statusCode(400).body("pointer", equalTo("/label"));
        post((ObjectNode) body.deepCopy().without("item"), mei).statusCode(400).body("pointer", equalTo("/item"));
        ObjectNode nameless = body.deepCopy();
        ((ObjectNode) nameless.get("item")).remove("id");
        post(nameless, mei).statusCode(400).body("detail", containsString("id is missing"));
        post(body(MadeUp.toBrand("nobody", "a", "fine"), "neutral"), mei)
                .statusCode(404)
                .body(
                        "detail",
                        containsString("There is no brand 'nobody' here; there are [harbour, quayside, tidewater]."));
        as(mei).body("no json").post("/corrections").then().statusCode(400);
    }

    private void correct(String text, String label) throws JsonProcessingException {
        post(body(MadeUp.comment(Wire.unique(), text), label), "mei-lins-token-for-tests")
                .statusCode(201);
    }

    /** What a tool has: the data of a sentiment.scored event, and the label that a person chose. */
    private ObjectNode body(Item item, String label) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("item", Json.MAPPER.valueToTree(item));
        body.set("was", Json.MAPPER.valueToTree(classifier.classify(item.text(), null)));
        return body.put("label", label);
    }

    private static ValidatableResponse post(ObjectNode body, @Nullable String token) throws JsonProcessingException {
        return (token == null ? given().contentType("application/json") : as(token))
                .body(Json.MAPPER.writeValueAsString(body))
                .post("/corrections")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    private void awaitVersion(String version) {
        await().atMost(PATIENCE).until(() -> version.equals(score(ODD).modelVersion()));
    }

    private Sentiment score(String text) {
        return score(text, MadeUp.BRAND);
    }

    private Sentiment score(String text, String brand) {
        Item item = MadeUp.toBrand(brand, Wire.unique(), text);
        wire.say(item, Verb.CREATED);
        return wire.onlyScores(List.of(item)).getFirst();
    }
}
