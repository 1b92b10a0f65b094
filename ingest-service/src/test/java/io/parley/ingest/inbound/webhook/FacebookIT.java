package io.parley.ingest.inbound.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.parley.contract.DeadLetter;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.localstack.traffic.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The Facebook door, with a real broker. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
class FacebookIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void partsThatCannotBeReadAreKeptAndTheirNeighboursGoOn() {
        String id = unique();
        byte[] body = """
                {"object": "page", "entry": [
                  {"id": "777", "time": 1767225600, "changes": [
                    {"field": "feed", "value": {"item": "comment", "verb": "add", "post_id": "777_1", "comment_id": "1_%1$s",
                      "parent_id": "777_1", "from": {"id": 42, "name": "Ada Lind"}, "message": "caf\\u00e9?", "created_time": 1767225600}},
                    {"field": "feed", "value": {"item": "comment", "verb": "add", "post_id": "777_1", "message": "no id %1$s"}},
                    {"field": "feed", "value": {"item": "album", "verb": "add"}}]},
                  {"id": "888", "time": 1767225600, "changes": [
                    {"field": "feed", "value": {"item": "comment", "verb": "add", "post_id": "888_1", "comment_id": "foreign_%1$s"}}]}]}""".formatted(id).getBytes(StandardCharsets.UTF_8);
        given().contentType("application/json")
                .header("X-Hub-Signature-256", Signatures.meta("new-secret", body))
                .body(body)
                .post("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(200);

        ConsumerRecord<String, byte[]> comment =
                onTopic("social-comments", id, 1).getFirst();
        assertThat(header(comment, "ce_subject")).isEqualTo("facebook:1_" + id);
        assertThat(comment.key()).isEqualTo("harbour/777_1");
        ConsumerRecord<String, byte[]> dead =
                onTopic("ingest-inbox-ingest-service-dlq", id, 1).getFirst();
        assertThat(header(dead, DeadLetter.REASON)).contains("comment_id is required");
        assertThat(new String(dead.value(), StandardCharsets.UTF_8)).contains("no id " + id);
        assertThat(onTopic("ingest-inbox", "foreign_" + id, 0)).isEmpty();
    }

    @Test
    void bodyThatIsNoJsonIsKeptAsItIs() {
        String id = unique();
        byte[] body = ("{\"entry\": [" + id).getBytes(StandardCharsets.UTF_8);
        given().contentType("application/json")
                .header("X-Hub-Signature-256", Signatures.meta("old-secret", body))
                .body(body)
                .post("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(200);

        ConsumerRecord<String, byte[]> dead =
                onTopic("ingest-inbox-ingest-service-dlq", id, 1).getFirst();
        assertThat(dead.value()).isEqualTo(body);
        assertThat(dead.key()).isEqualTo("harbour-facebook");
        assertThat(header(dead, DeadLetter.REASON)).startsWith("The body is not JSON");
    }

    @Test
    void forgedDeliveryIsRefusedAndNothingOfItIsKept() {
        String id = unique();
        byte[] body = ("{\"entry\": [" + id).getBytes(StandardCharsets.UTF_8);
        given().contentType("application/json")
                .header("X-Hub-Signature-256", Signatures.meta("guessed", body))
                .body(body)
                .post("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body(body)
                .post("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(401);

        assertThat(onTopic("ingest-inbox-ingest-service-dlq", id, 0)).isEmpty();
    }

    @Test
    void handshakeGivesTheChallengeBackToWhoKnowsTheToken() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.verify_token", "knock-knock")
                .queryParam("hub.challenge", "1158201444")
                .get("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("1158201444"));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.verify_token", "guess")
                .queryParam("hub.challenge", "1158201444")
                .get("/webhooks/facebook/harbour-facebook")
                .then()
                .statusCode(403);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    /** What is on the topic of this item, once there are at least so many. */
    private List<ConsumerRecord<String, byte[]>> onTopic(String topic, String containing, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers,
                topic,
                atLeast,
                record -> new String(record.value(), StandardCharsets.UTF_8).contains(containing));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return TopicReader.header(record, name);
    }
}
