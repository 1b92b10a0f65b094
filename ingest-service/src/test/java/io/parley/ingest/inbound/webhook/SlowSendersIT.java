package io.parley.ingest.inbound.webhook;

import static io.parley.ingest.inbound.webhook.Senders.facebook;
import static io.parley.ingest.inbound.webhook.Senders.facebookComment;
import static io.parley.ingest.inbound.webhook.Senders.generic;
import static io.parley.ingest.inbound.webhook.Senders.genericComment;
import static io.parley.ingest.inbound.webhook.Senders.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.traffic.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Senders that drip, fall silent, crowd in or are refused all the time, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@TestProfile(ImpatientProfile.class)
class SlowSendersIT extends HostileCase {

    private static final int PLACES = 16;
    private static final int CONNECTIONS = 40;
    private static final int LARGE = 900_000;
    private static final String BESIEGED = "POST /webhooks/facebook/harbour-besieged HTTP/1.1";

    @Test
    void bodyThatDripsIsCutOffAtTheDeadline() throws Exception {
        byte[] body = genericComment(unique());
        try (RawHttp http = new RawHttp(ingest);
                ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor()) {
            http.send(head(generic(body), "Content-Length: " + body.length));
            long start = System.nanoTime();
            Future<?> dripping = drip.scheduleAtFixedRate(() -> sendQuietly(http, " "), 0, 100, TimeUnit.MILLISECONDS);
            RawHttp.Answer answer = http.receive().orElseThrow();
            dripping.cancel(false);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void senderThatFallsSilentIsCutOff() throws Exception {
        byte[] body = facebookComment(unique());
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(facebook(body), "Content-Length: " + body.length));
            http.send("{");
            http.receive().ifPresent(answer -> assertThat(answer.status()).isEqualTo(408));
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void connectionsAreLimitedAndFreeAgainOnceClosed() throws Exception {
        for (int round = 0; round < 2; round++) {
            List<RawHttp> idle = new ArrayList<>();
            try {
                while (idle.isEmpty() || !idle.getLast().isClosedAtOnce()) {
                    assertThat(idle).hasSizeLessThanOrEqualTo(CONNECTIONS);
                    idle.add(new RawHttp(ingest));
                }
                assertThat(idle).hasSizeGreaterThan(CONNECTIONS / 2);
            } finally {
                for (RawHttp http : idle) {
                    http.close();
                }
            }
            awaitRoomFor(genericComment(unique()));
        }
    }

    @Test
    void connectionThatEndsWithAnUnreadBodyIsCountedNoMore() throws Exception {
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            try (RawHttp http = new RawHttp(ingest)) {
                http.send(head(List.of(BESIEGED), "Content-Length: 4000000"));
                assertThat(http.receive().orElseThrow().status()).isIn(413, 429);
            }
        }
    }

    @Test
    void crowdOfSlowSendersIsToldToComeLaterAndLeavesRoomToOthers() throws Exception {
        List<RawHttp> crowd = new ArrayList<>();
        try {
            RawHttp.Answer turnedAway = null;
            for (int i = 0; i <= PLACES && turnedAway == null; i++) {
                RawHttp http = new RawHttp(ingest);
                crowd.add(http);
                http.send(head(List.of(BESIEGED), "Content-Length: 10", "Expect: 100-continue"));
                RawHttp.Answer answer = http.receive().orElseThrow();
                turnedAway = answer.status() == 100 ? null : answer;
            }
            assertThat(crowd).hasSize(PLACES / 2 + 1);
            assertThat(turnedAway).isNotNull();
            assertThat(turnedAway.status()).isEqualTo(503);
            assertThat(turnedAway.header("retry-after")).isEqualTo("5");
            assertThat(turnedAway.isProblem()).isTrue();
            byte[] ofAnother = genericComment(unique());
            assertThat(deliver(generic(ofAnother), ofAnother).status()).isEqualTo(202);
        } finally {
            for (RawHttp http : crowd) {
                http.close();
            }
        }
        awaitRoomFor(genericComment(unique()));
    }

    @Test
    void largeBodiesShareTheirRoomAndSmallOnesAlwaysFindSome() throws Exception {
        byte[] part = "y".repeat(LARGE).getBytes(UTF_8);
        List<RawHttp> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                RawHttp http = new RawHttp(ingest);
                crowd.add(http);
                http.send(head(List.of(BESIEGED), "Content-Length: " + (LARGE + 1)));
                http.send(part);
            }
            String id = unique();
            assertThat(deliver(generic(genericComment(id)), genericComment(id)).status())
                    .isEqualTo(202);
            List<Integer> statuses = new ArrayList<>();
            for (RawHttp http : crowd) {
                http.receive().ifPresent(answer -> statuses.add(answer.status()));
            }
            assertThat(statuses).contains(503);
        } finally {
            for (RawHttp http : crowd) {
                http.close();
            }
        }
        String item = new String(genericComment(unique()), UTF_8);
        awaitRoomFor((item + " ".repeat(LARGE)).getBytes(UTF_8));
    }

    @Test
    void whoIsRefusedTooOftenIsToldToComeLaterButWhatIsVerifiedIsTaken() throws Exception {
        byte[] body = facebookComment(unique());
        List<String> forged = List.of(BESIEGED, "X-Hub-Signature-256: sha256=" + "0".repeat(64));
        RawHttp.Answer answer = deliver(forged, body);
        assertThat(answer.status()).isIn(401, 429);
        for (int i = 0; i < 200 && answer.status() == 401; i++) {
            answer = deliver(forged, body);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.isProblem()).isTrue();
        assertThat(Integer.parseInt(answer.header("retry-after"))).isPositive();

        List<String> signed = List.of(BESIEGED, "X-Hub-Signature-256: " + Signatures.meta("another-secret", body));
        assertThat(deliver(signed, body).status()).isEqualTo(200);
        assertThat(ask("GET /webhooks/facebook/harbour-besieged?hub.mode=subscribe&hub.verify_token=knock-twice"
                                + "&hub.challenge=1158201444 HTTP/1.1")
                        .body())
                .isEqualTo("1158201444");
        List<String> forgedElsewhere = generic(body);
        forgedElsewhere.set(4, "webhook-signature: v1,AAAA");
        assertThat(deliver(forgedElsewhere, body).status()).isEqualTo(401);
    }

    private void awaitRoomFor(byte[] body) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> deliver(generic(body), body).status() == 202);
    }

    private static void sendQuietly(RawHttp http, String text) {
        try {
            http.send(text);
        } catch (IOException e) {
            // The server has had enough; what it says is the test's matter.
        }
    }
}
