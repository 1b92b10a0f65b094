package io.parley.ingest.inbound.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.localstack.traffic.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From signed HTTP to the clean topics, with a real broker. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
class IngestIT {

    private static final String SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void itemIsPublishedCompleteOnItsCleanTopicUnderItsThread() throws Exception {
        String id = unique();
        send("""
                {"kind": "comment", "nativeId": "%s", "threadId": "t-%s", "author": {"id": "u1"}, "text": "你好, lovely tea",
                 "createdAt": "2026-01-31T12:00:00+01:00"}""".formatted(id, id)).then().statusCode(202);

        ConsumerRecord<String, byte[]> record =
                onTopic("social-comments", id, 1).getFirst();
        assertThat(record.key()).isEqualTo("harbour/t-" + id);
        assertThat(header(record, "ce_type")).isEqualTo("io.parley.comment.created.v1");
        assertThat(header(record, "ce_id")).isEqualTo("harbour/generic:" + id + "/created/0");
        assertThat(header(record, "ce_subject")).isEqualTo("generic:" + id);
        assertThat(header(record, "ce_brandid")).isEqualTo("harbour");
        assertThat(header(record, "ce_traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        JsonNode item = Json.MAPPER.readTree(record.value());
        assertThat(item.path("createdAt").asText()).isEqualTo("2026-01-31T11:00:00.000Z");
        assertThat(item.path("history").asBoolean()).isTrue();
        assertThat(item.path("text").asText()).isEqualTo("你好, lovely tea");
    }

    @Test
    void repeatedDeliveryIsPublishedOnce() {
        String id = unique();
        String body = comment(id, "again and again");
        send(body).then().statusCode(202);
        send(body).then().statusCode(202);
        String last = unique();
        send(comment(last, "the last one")).then().statusCode(202);

        assertThat(onTopic("ingest-inbox", id, 2)).hasSize(2);
        onTopic("social-comments", last, 1);
        assertThat(onTopic("social-comments", id, 1)).hasSize(1);
    }

    @Test
    void bareDeletionFindsTheThreadOfItsItem() {
        String id = unique();
        send("""
                {"kind": "comment", "nativeId": "%s", "threadId": "thread-of-%s", "text": "to be deleted"}""".formatted(id, id)).then().statusCode(202);
        send("""
                {"kind": "comment", "nativeId": "%s", "verb": "deleted"}""".formatted(id)).then().statusCode(202);

        List<ConsumerRecord<String, byte[]>> records = onTopic("social-comments", id, 2);
        assertThat(records).extracting(ConsumerRecord::key).containsOnly("harbour/thread-of-" + id);
        assertThat(records)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly("io.parley.comment.created.v1", "io.parley.comment.deleted.v1");
    }

    @Test
    void traceOfTheRequestGoesOnInTheEvent() {
        String id = unique();
        String trace = "0af7651916cd43dd8448eb211c80319c";
        byte[] body = comment(id, "traced").getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        given().contentType("application/json")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("webhook-id", "trace-me")
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", Signatures.standardWebhooks(SECRET, "trace-me", timestamp, body))
                .body(body)
                .post("/webhooks/generic/harbour-generic")
                .then()
                .statusCode(202);

        assertThat(header(onTopic("social-comments", id, 1).getFirst(), "ce_traceparent"))
                .startsWith("00-" + trace + "-");
    }

    @Test
    void oneBadItemMeansNothingIsStoredAndIsNamedByItsPointer() {
        String good = unique();
        String body = "[" + comment(good, "fine") + ", {\"kind\": \"comment\", \"nativeId\": \"\", \"text\": \"x\"}]";
        Response response = send(body);
        response.then().statusCode(400).contentType("application/problem+json");
        assertThat(response.path("pointer").toString()).isEqualTo("/1/nativeId");

        String last = unique();
        send(comment(last, "after it")).then().statusCode(202);
        onTopic("social-comments", last, 1);
        assertThat(onTopic("ingest-inbox", good, 0)).isEmpty();
    }

    @Test
    void cloudEventCarriesAnItem() {
        String id = unique();
        byte[] body = """
                {"specversion": "1.0", "id": "e1", "source": "/care", "type": "io.parley.message.created.v1",
                 "data": {"kind": "message", "nativeId": "%s", "text": "hello"}}""".formatted(id).getBytes(StandardCharsets.UTF_8);
        send(body, "application/cloudevents+json").then().statusCode(202);

        assertThat(onTopic("social-messages", id, 1)).hasSize(1);
    }

    @Test
    void batchOfCloudEventsIsStoredWholeAndMayBeEmpty() {
        String id = unique();
        String event = """
                {"specversion": "1.0", "id": "e1", "source": "/care", "type": "note", "data": {"kind": "message",
                 "nativeId": "%s-%d", "text": "hello"}}""";
        byte[] body =
                ("[" + event.formatted(id, 1) + "," + event.formatted(id, 2) + "]").getBytes(StandardCharsets.UTF_8);
        Response stored = send(body, "application/cloudevents-batch+json");
        stored.then().statusCode(202);
        assertThat(stored.path("accepted").toString()).isEqualTo("2");
        send("[]".getBytes(StandardCharsets.UTF_8), "application/cloudevents-batch+json")
                .then()
                .statusCode(202);

        assertThat(onTopic("social-messages", id, 2)).hasSize(2);
    }

    @Test
    void cloudEventInHeadersCarriesAnItem() {
        String id = unique();
        byte[] body = comment(id, "binary").getBytes(StandardCharsets.UTF_8);
        signed(body, "application/json")
                .headers("ce-specversion", "1.0", "ce-id", "caf%C3%A9", "ce-source", "/care", "ce-type", "note")
                .post("/webhooks/generic/harbour-generic")
                .then()
                .statusCode(202);
        signed(body, "application/json")
                .headers("ce-specversion", "1.0", "ce-id", "%FF", "ce-source", "/care", "ce-type", "note")
                .post("/webhooks/generic/harbour-generic")
                .then()
                .statusCode(400);

        assertThat(onTopic("social-comments", id, 1)).hasSize(1);
    }

    @Test
    void senderThatAsksFirstIsToldThatItMayDeliver() {
        Response consent = given().header("WebHook-Request-Origin", "events.example.com")
                .header("WebHook-Request-Rate", "60")
                .options("/webhooks/generic/harbour-generic");
        consent.then().statusCode(200);
        assertThat(consent.header("WebHook-Allowed-Origin")).isEqualTo("events.example.com");
        assertThat(consent.header("WebHook-Allowed-Rate")).isEqualTo("60");
        assertThat(consent.header("Allow")).isEqualTo("POST");
        given().options("/webhooks/generic/harbour-generic").then().statusCode(400);
    }

    @Test
    void forgedStaleAndUnsignedDeliveriesAreRefused() {
        byte[] body = comment(unique(), "forged").getBytes(StandardCharsets.UTF_8);
        String now = Long.toString(Instant.now().getEpochSecond());
        String old = Long.toString(Instant.now().minusSeconds(900).getEpochSecond());
        String signedNow = Signatures.standardWebhooks(SECRET, "m", now, body);

        assertThat(post(body, "m", now, signedNow.replace("v1,", "v1,A"))).isEqualTo(401);
        assertThat(post(body, "other", now, signedNow)).isEqualTo(401);
        assertThat(post(body, "m", old, Signatures.standardWebhooks(SECRET, "m", old, body)))
                .isEqualTo(401);
        assertThat(given().contentType("application/json")
                        .body(body)
                        .post("/webhooks/generic/harbour-generic")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void unknownConnectionWrongTypeAndTooLargeBodiesAreTurnedAway() {
        byte[] body = comment(unique(), "x").getBytes(StandardCharsets.UTF_8);
        given().contentType("application/json")
                .body(body)
                .post("/webhooks/generic/nobody")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body(body)
                .post("/webhooks/generic/harbour-facebook")
                .then()
                .statusCode(404);
        send(body, "text/plain").then().statusCode(415).contentType("application/problem+json");
        send(comment(unique(), "y".repeat(1_200_000))).then().statusCode(413);
    }

    @Test
    void bytesThatAreNoTextAreTheSendersMistakeAndNotOurs() {
        send(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 1}, "application/json")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        send(new byte[0], "application/json").then().statusCode(400);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static String comment(String id, String text) {
        return """
                {"kind": "comment", "nativeId": "%s", "threadId": "t1", "text": "%s"}""".formatted(id, text);
    }

    private static Response send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static Response send(byte[] body, String contentType) {
        return signed(body, contentType).post("/webhooks/generic/harbour-generic");
    }

    private static RequestSpecification signed(byte[] body, String contentType) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return given().contentType(contentType)
                .header("webhook-id", "m1")
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", Signatures.standardWebhooks(SECRET, "m1", timestamp, body))
                .body(body);
    }

    private static int post(byte[] body, String id, String timestamp, String signature) {
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature)
                .body(body)
                .post("/webhooks/generic/harbour-generic")
                .statusCode();
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
