package io.parley.ingest.inbound.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.ingest.outbound.CursorKey;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The YouTube door, with a real broker and a hub. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = FakeHub.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
class YouTubeIT {

    private static final String DOOR = "/webhooks/youtube/harbour-youtube";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofSeconds(3);

    FakeHub hub;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void leaseIsAskedForUntilItIsGrantedAndRenewedBeforeItEnds() throws Exception {
        Map<String, String> asked = hub.next(PATIENCE).orElseThrow();
        String topic = asked.getOrDefault("hub.topic", "");
        assertThat(asked)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", "https://www.youtube.com/feeds/videos.xml?channel_id=" + FakeHub.CHANNEL)
                .containsEntry("hub.secret", "harbour-secret");
        URI callback = URI.create(asked.getOrDefault("hub.callback", ""));
        assertThat(callback.getPath()).isEqualTo(DOOR);
        assertThat(hub.next(PATIENCE)).contains(asked);

        verifyIntent("key=guessed", topic, 3600).statusCode(404);
        verifyIntent(callback.getQuery(), topic, 3600)
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("c4a11en9e"));
        ConsumerRecord<String, byte[]> lease = TopicReader.awaitRecords(
                        bootstrapServers,
                        "ingest-cursors",
                        1,
                        record -> record.key().startsWith("harbour-youtube"))
                .getFirst();
        assertThat(lease.key()).isEqualTo("harbour-youtube/" + FakeHub.CHANNEL);
        assertThat(lease.partition()).isEqualTo(CursorKey.partition("harbour-youtube", 6));
        JsonNode state = Json.MAPPER.readTree(lease.value());
        assertThat(state.path("length").asText()).isEqualTo("PT1H");
        assertThat(state.toString()).doesNotContain("harbour-secret").doesNotContain(callback.getQuery());
        await().atMost(PATIENCE).until(() -> hub.next(QUIET).isEmpty());

        verifyIntent(callback.getQuery(), topic, 2).statusCode(200);
        assertThat(hub.next(PATIENCE)).contains(asked);
    }

    @Test
    void videoIsPublishedAndItsNewTitleIsAnEdit() {
        String id = unique();
        deliver(feed(id, "Spring teas", "2026-03-14T09:20:00.000000001+00:00"), "harbour-secret");
        deliver(feed(id, "Spring teas", "2026-03-14T09:20:00.000000001+00:00"), "harbour-secret");
        deliver(feed(id, "Summer teas", "2026-03-15T10:00:00.5+00:00"), "harbour-secret");

        assertThat(onTopic("social-posts", id, 2))
                .extracting(record -> TopicReader.header(record, "ce_type"))
                .containsExactly("io.parley.post.created.v1", "io.parley.post.edited.v1");
    }

    @Test
    void forgedDeliveryIsAnsweredLikeAnyOtherAndNothingOfItIsKept() {
        String id = unique();
        deliver(feed(id, "Forged", "2026-03-14T09:20:00Z"), "guessed");
        deliver("<not a feed " + id, "guessed");

        assertThat(onTopic("ingest-inbox", id, 0)).isEmpty();
        assertThat(onTopic("ingest-inbox-ingest-service-dlq", id, 0)).isEmpty();
    }

    @Test
    void bodyThatIsNoFeedIsKept() {
        String id = unique();
        deliver("<not a feed " + id, "harbour-secret");
        assertThat(onTopic("ingest-inbox-ingest-service-dlq", id, 1)).hasSize(1);
    }

    @Test
    void denialIsNoted() {
        given().queryParam("hub.mode", "denied")
                .queryParam("hub.topic", "https://www.youtube.com/feeds/videos.xml?channel_id=" + FakeHub.CHANNEL)
                .queryParam("hub.reason", "no")
                .get(DOOR)
                .then()
                .statusCode(200);
        String metrics = given().get("/q/metrics").then().extract().asString();
        assertThat(metrics).contains("reason=\"hub-denied\"");
    }

    private static ValidatableResponse verifyIntent(String callbackQuery, String topic, int leaseSeconds) {
        return given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", topic)
                .queryParam("hub.challenge", "c4a11en9e")
                .queryParam("hub.lease_seconds", leaseSeconds)
                .get(DOOR + "?" + callbackQuery)
                .then();
    }

    private static void deliver(String body, String secret) {
        given().contentType("application/atom+xml")
                .header("X-Hub-Signature", "sha1=" + sha1(secret, body.getBytes(UTF_8)))
                .body(body.getBytes(UTF_8))
                .post(DOOR)
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    private static String sha1(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String feed(String id, String title, String updated) {
        return """
                <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"><entry>
                  <yt:videoId>%s</yt:videoId><yt:channelId>%s</yt:channelId><title>%s</title>
                  <published>2026-03-14T09:20:00+00:00</published><updated>%s</updated>
                </entry></feed>""".formatted(id, FakeHub.CHANNEL, title, updated);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private List<ConsumerRecord<String, byte[]>> onTopic(String topic, String containing, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers, topic, atLeast, record -> new String(record.value(), UTF_8).contains(containing));
    }
}
