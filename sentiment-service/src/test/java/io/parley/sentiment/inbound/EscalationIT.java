package io.parley.sentiment.inbound;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.DeadLetter;
import io.parley.contract.EventType;
import io.parley.contract.Insight.Intent;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Tier;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.localstack.standin.Fault;
import io.parley.localstack.standin.Fault.Mode;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.sentiment.CallsSeen;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.lexicon.WordList;
import io.parley.sentiment.outbound.ScoresPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both stages on a real broker, with a model that fails in every way it can. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
// Its own: it is closed and started again.
@QuarkusTestResource(value = StandInResource.class, restrictToAnnotatedClass = true)
class EscalationIT {

    private static final String CLEAR = "I love this tea, it is wonderful";
    private static final String UNCLEAR = "Oh great, another delay. Just what I needed.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "parley.sentiment.model-url")
    URI modelUrl;

    @SuppressWarnings("NullAway.Init")
    StandInModelServer model;

    /** The one that was started again after a test had closed it. */
    private static @Nullable StandInModelServer restarted;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(bootstrapServers);
        model = restarted == null ? model : restarted;
    }

    @AfterAll
    static void end() {
        if (restarted != null) {
            restarted.close();
        }
    }

    @AfterEach
    void everythingWasScoredOnce() {
        model.faults().clear();
        awaitModelDecides();
        assertThat(wire.ids(Topic.SOCIAL_SENTIMENTS)).doesNotHaveDuplicates();
        wire.close();
    }

    @Test
    void unsureItemIsDecidedByTheModel() {
        Sentiment sentiment = wire.onlyScore(created(unclear()));

        assertThat(sentiment.tier()).isEqualTo(Tier.MODEL);
        assertThat(sentiment.model()).isEqualTo(StandInModelServer.MODEL);
        assertThat(sentiment.modelVersion()).matches("[0-9a-f]{12}");
        assertThat(sentiment.label()).isEqualTo(Label.NEGATIVE);
        assertThat(sentiment.degraded()).isNull();
        assertThat(sentiment.insight()).isNotNull();
        assertThat(sentiment.insight().sarcastic()).isTrue();
        assertThat(sentiment.insight().intent()).isEqualTo(Intent.COMPLAINT);
    }

    @Test
    void sureItemNeedsNoModel() {
        model.faults().set(Fault.of(Mode.HANG));

        Sentiment sentiment = wire.onlyScore(created(CLEAR));
        assertThat(sentiment.tier()).isEqualTo(Tier.FAST);
        assertThat(sentiment.model()).isEqualTo(WordList.NAME);
        assertThat(sentiment.degraded()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, model-timeout",
        "HANG, model-timeout",
        "UNAVAILABLE, model-unavailable",
        "CUT, model-unavailable",
        "INVALID_JSON, model-invalid",
        "WRONG_IDS, model-mismatch",
        "MISSING_IDS, model-mismatch",
        "WRONG_LABEL, model-mismatch",
        "OUT_OF_TOKENS, model-invalid",
    })
    void faultOfTheModelDegradesEachItemOnceAndIsOverWithTheFault(Mode mode, String reason) {
        model.faults().set(new Fault(mode, Duration.ofSeconds(mode == Mode.SLOW ? 3 : 0), null, Fault.Task.ANY));

        List<Item> items = Stream.generate(() -> created(unclear())).limit(5).toList();
        List<Sentiment> sentiments = wire.onlyScores(items);

        assertThat(sentiments).allSatisfy(sentiment -> {
            assertThat(sentiment.tier()).isEqualTo(Tier.FAST);
            // Once the model is left alone, the others are not even tried.
            assertThat(sentiment.degraded()).isIn(reason, "model-unavailable");
        });
        assertThat(sentiments).extracting(Sentiment::degraded).contains(reason);
        model.faults().clear();
        awaitModelDecides();
    }

    @Test
    void modelThatRefusesConnectionsIsUsedAgainWhenItIsBack() throws IOException {
        model.close();
        List<Sentiment> sentiments = Stream.generate(() -> wire.onlyScore(created(unclear())))
                .limit(3)
                .toList();
        int healthWhileAway = get("/q/health/group/model").statusCode();
        int readyWhileAway = get("/q/health/ready").statusCode();
        restarted = StandInModelServer.start(modelUrl.getPort());
        model = restarted;

        assertThat(sentiments).extracting(Sentiment::degraded).containsOnly("model-unavailable");
        assertThat(healthWhileAway).isEqualTo(503);
        assertThat(readyWhileAway).isEqualTo(200);
        awaitModelDecides();
        assertThat(get("/q/health/group/model").statusCode()).isEqualTo(200);
    }

    @Test
    void batchThatComesBackIncompleteIsAskedAgainInHalves() {
        model.faults().set(Fault.of(Mode.MISSING_IDS).only(Fault.Task.SENTIMENT).times(1));
        List<Item> items = Stream.generate(() -> MadeUp.comment(Wire.unique(), unclear()))
                .limit(4)
                .toList();
        wire.escalateTogether(items, Instant.now());

        assertThat(wire.onlyScores(items)).extracting(Sentiment::tier).containsOnly(Tier.MODEL);
    }

    @Test
    void editOvertakesItsEscalatedCreate() {
        model.faults().set(Fault.slow(Duration.ofMillis(800)));
        Item create = created(unclear());
        Item edit = MadeUp.edited(create.nativeId(), CLEAR);
        wire.say(edit, Verb.EDITED);

        ConsumerRecord<String, byte[]> late = wire.onlyRecord(create, EventType.SENTIMENT_SCORED);
        ConsumerRecord<String, byte[]> early = wire.onlyRecord(edit, EventType.SENTIMENT_SCORED);
        assertThat(early.key()).isEqualTo(late.key());
        assertThat(early.offset()).isLessThan(late.offset());
        // A reader of the topic can tell which one counts.
        assertThat(Stream.of(wire.item(early), wire.item(late)).max(Item.BY_VERSION_AGE))
                .contains(edit);
    }

    @Test
    void deletionOvertakesTheScore() {
        model.faults().set(Fault.slow(Duration.ofMillis(800)));
        Item create = created(unclear());
        wire.say(create, Verb.DELETED);

        assertThat(wire.onlyRecord(create, EventType.SENTIMENT_WITHDRAWN).offset())
                .isLessThan(wire.onlyRecord(create, EventType.SENTIMENT_SCORED).offset());
    }

    @Test
    void escalationThatWaitedTooLongGetsItsFastScoreWithoutACall() {
        CallsSeen calls = new CallsSeen(model);
        Item item = MadeUp.comment(Wire.unique(), unclear());
        wire.escalateTogether(List.of(item), Instant.now().minusSeconds(60));

        Sentiment sentiment = wire.onlyScore(item);
        assertThat(sentiment.degraded()).isEqualTo("deadline");
        assertThat(sentiment.tier()).isEqualTo(Tier.FAST);
        assertThat(calls.sizes()).isEmpty();
    }

    @Test
    void poisonedEscalationIsDeadLetteredAndItsNeighboursGoOn() {
        String key = "harbour/" + Wire.unique();
        wire.sayRaw(Topic.SENTIMENT_ESCALATIONS, key, new byte[] {1, 2, 3});

        assertThat(wire.onlyScore(created(unclear())).tier()).isEqualTo(Tier.MODEL);
        ConsumerRecord<String, byte[]> dead =
                wire.deadLetter(Topic.SENTIMENT_ESCALATIONS.deadLetterFor(SentimentTopology.SERVICE), key);
        assertThat(dead.value()).containsExactly(1, 2, 3);
        assertThat(TopicReader.header(dead, DeadLetter.REASON)).contains("CloudEvent");
        assertThat(TopicReader.header(dead, DeadLetter.TOPIC)).isEqualTo("sentiment-escalations");
    }

    @Test
    void loopThatIsFencedStartsAgain() {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        ScoresPublisher.open(broker, EscalationConsumer.GROUP + "-0").close();

        assertThat(wire.onlyScore(created(unclear())).tier()).isEqualTo(Tier.MODEL);
        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void requestSaysWhatOllamaNeedsToAnswerFastAndInShape() {
        wire.onlyScore(created(unclear()));

        JsonNode call = model.recentChats().getLast();
        assertThat(call.path("stream").asBoolean(true)).isFalse();
        assertThat(call.path("think").asBoolean(true)).isFalse();
        assertThat(call.at("/options/temperature").asDouble(1)).isZero();
        assertThat(call.at("/options/num_ctx").asInt()).isEqualTo(4096);
        assertThat(call.at("/options/num_predict").asInt()).isPositive();
        assertThat(call.at("/format/properties/verdicts/items/required").toString())
                .isEqualTo("[\"id\",\"sarcastic\",\"aspects\",\"emotion\",\"intent\",\"label\",\"confidence\"]");
        assertThat(call.at("/format/properties/verdicts/maxItems").asInt()).isEqualTo(1);
    }

    @Test
    void callThatTimedOutHasTheModelLoadedAndKept() {
        model.faults().set(Fault.of(Mode.HANG).only(Fault.Task.SENTIMENT));
        assertThat(wire.onlyScore(created(unclear())).degraded()).isEqualTo("model-timeout");

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode load = model.recentChats().getLast();
            assertThat(load.path("messages").isEmpty()).isTrue();
            assertThat(load.path("keep_alive").asInt()).isEqualTo(-1);
            // The same context as in the calls, or Ollama would load the model anew for them.
            assertThat(load.at("/options/num_ctx").asInt()).isEqualTo(4096);
        });
    }

    @Test
    void scoreCarriesOnTheTraceOfItsItem() {
        Item item = created(unclear());
        String trace = TopicReader.header(wire.onlyRecord(item, EventType.SENTIMENT_SCORED), "ce_traceparent");
        assertThat(trace).startsWith(Wire.TRACE.substring(0, 35)).isNotEqualTo(Wire.TRACE);
    }

    /** A text that nobody has asked the model about yet. */
    private static String unclear() {
        return UNCLEAR + " Order " + Wire.unique();
    }

    private Item created(String text) {
        Item item = MadeUp.comment(Wire.unique(), text);
        wire.say(item, Verb.CREATED);
        return item;
    }

    private void awaitModelDecides() {
        await().atMost(PATIENCE).until(() -> wire.onlyScore(created(unclear())).tier() == Tier.MODEL);
    }
}
