package io.parley.ingest.inbound.webhook;

import static io.parley.ingest.inbound.webhook.Senders.FACEBOOK;
import static io.parley.ingest.inbound.webhook.Senders.GENERIC;
import static io.parley.ingest.inbound.webhook.Senders.facebook;
import static io.parley.ingest.inbound.webhook.Senders.facebookComment;
import static io.parley.ingest.inbound.webhook.Senders.generic;
import static io.parley.ingest.inbound.webhook.Senders.genericComment;
import static io.parley.ingest.inbound.webhook.Senders.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.localstack.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile heads over real HTTP: methods, addresses, lengths, framing. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@TestProfile(ImpatientProfile.class)
class HostileHeadsIT extends HostileCase {

    @Inject
    SpanTap spans;

    private final List<String> refused = new ArrayList<>();

    @AfterAll
    void nothingRefusedIsStored() {
        String stored = onTopic("ingest-inbox", "", 1).stream()
                .map(record -> new String(record.value(), UTF_8))
                .collect(Collectors.joining());
        assertThat(refused).isNotEmpty().noneMatch(stored::contains);
    }

    @Test
    void floodOfHeadersIsCutOff() throws Exception {
        try (RawHttp http = new RawHttp(ingest)) {
            http.send("POST " + GENERIC + " HTTP/1.1\r\nHost: ingest\r\n");
            for (int i = 0; i < 2000; i++) {
                http.send("x-%04d: yyyyyyyy\r\n".formatted(i));
            }
            assertThat(http.receive().orElseThrow().status()).isEqualTo(431);
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe|abort).*");
        }
        try (RawHttp http = new RawHttp(ingest)) {
            http.send("GET " + FACEBOOK + "?" + "y".repeat(9000) + " HTTP/1.1\r\n\r\n");
            assertThat(http.receive().orElseThrow().status()).isEqualTo(414);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "post"})
    void otherMethodsAreToldWhichOnesThereAre(String method) throws Exception {
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(RawHttp.head(method + " " + GENERIC + " HTTP/1.1"));
            RawHttp.Answer answer = method.equals("HEAD")
                    ? http.receiveHead().orElseThrow()
                    : http.receive().orElseThrow();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("allow")).contains("POST");
            assertThat(method.equals("HEAD") || answer.isProblem()).isTrue();
        }
    }

    @Test
    void handshakeOfAPlatformWithoutOneSaysThatDeliveriesComeByPost() throws Exception {
        RawHttp.Answer answer = ask("GET " + GENERIC + " HTTP/1.1");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/webhooks",
                "/webhooks/generic",
                "/webhooks/generic/",
                "/webhooks/generic/nobody",
                "/webhooks/facebook/harbour-generic",
                "/webhooks/nowhere/harbour-generic",
                "/webhooks/generic/harbour-generic/more",
                "/webhooks/generic/..%2fharbour-generic",
                "/webhooks/generic/harbour-generic%00",
                "/webhooks/generic/%F0%9F%8D%B5",
                "/WEBHOOKS/generic/harbour-generic"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        byte[] body = genericComment(unique());
        List<String> head = generic(body);
        head.set(0, "POST " + path + " HTTP/1.1");
        RawHttp.Answer answer = deliver(head, body);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?a=%zz", "?%", "?hub.mode=%E0%80", "?&&&===", "?hub.challenge=%00&hub.mode=subscribe"})
    void oddQueriesAreTheSendersMistake(String query) throws Exception {
        assertThat(ask("GET " + FACEBOOK + query + " HTTP/1.1").status()).isBetween(400, 499);
    }

    @Test
    void tokenOfAHandshakeIsNeitherLoggedNorTraced() throws Exception {
        String query = "?hub.mode=subscribe&hub.verify_token=knock-knock&hub.challenge=";
        assertThat(ask("GET " + FACEBOOK + query + "1158201444 HTTP/1.1").body())
                .isEqualTo("1158201444");
        assertThat(ask("GET " + FACEBOOK + query + "%3Cscript%3E HTTP/1.1").status())
                .isEqualTo(403);
        await().until(() -> spans.text().contains("403"));
        assertThat(spans.text()).doesNotContain("knock-knock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                ";;;",
                "application",
                "application/json; charset=",
                "application/json; charset=nope",
                "\"/",
                "a/b/c"
            })
    void contentTypeOfASignedDeliveryDoesNotMatterToAPlatformThatHasOnlyOne(String type) throws Exception {
        byte[] body = facebookComment(unique());
        List<String> head = facebook(body);
        head.set(1, "Content-Type: " + type);
        assertThat(deliver(head, body).status()).isEqualTo(200);
    }

    @Test
    void senderMayAskBeforeItSends() throws Exception {
        byte[] body = genericComment(unique());
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(generic(body), "Content-Length: " + body.length, "Expect: 100-continue"));
            assertThat(http.receive().orElseThrow().status()).isEqualTo(100);
            http.send(body);
            assertThat(http.receive().orElseThrow().status()).isEqualTo(202);
        }
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(generic(body), "Content-Length: 1048577", "Expect: 100-continue"));
            assertThat(http.receive().orElseThrow().status()).isEqualTo(413);
        }
    }

    @Test
    void connectionOutlivesDeliveriesThatWereReadWhetherTakenOrRefused() throws Exception {
        try (RawHttp http = new RawHttp(ingest)) {
            for (int i = 0; i < 3; i++) {
                byte[] body = genericComment(unique());
                http.send(head(generic(body), "Content-Length: " + body.length));
                http.send(body);
                assertThat(http.receive().orElseThrow().status()).isEqualTo(202);
                List<String> forged = generic(body);
                forged.set(4, "webhook-signature: v1,AAAA");
                http.send(head(forged, "Transfer-Encoding: chunked"));
                http.send("1\r\nx\r\n0\r\n\r\n");
                assertThat(http.receive().orElseThrow().status()).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 99999999999999999999",
                "Content-Length : 5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding\u000b: chunked",
                "no colon",
                ": no name",
                "x: \u0000"
            })
    void ambiguousHeadsAreNeverTaken(String lines) throws Exception {
        String id = unique();
        byte[] body = genericComment(id);
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(generic(body), lines));
            http.send(body);
            http.end();
            http.receive().ifPresent(answer -> assertThat(answer.status()).isBetween(400, 499));
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe|abort).*");
        }
        refused.add(id);
    }

    @Test
    void lengthBesideChunksDoesNotHideASecondRequest() throws Exception {
        byte[] body = genericComment(unique());
        String hiddenId = unique();
        byte[] hidden = genericComment(hiddenId);
        String both = head(generic(body), "Content-Length: " + body.length, "Transfer-Encoding: chunked")
                + Integer.toHexString(body.length) + "\r\n" + new String(body, UTF_8) + "\r\n0\r\n\r\n"
                + head(generic(hidden), "Content-Length: " + hidden.length) + new String(hidden, UTF_8);
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(both);
            RawHttp.Answer first = http.receive().orElseThrow();
            assertThat(first.status()).isEqualTo(400);
            assertThat(http.isClosed()).isTrue();
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe|abort).*");
        }
        refused.add(hiddenId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRI * HTTP/2.0",
                "OPTIONS * HTTP/1.1",
                "GET HTTP/1.1",
                "GET /webhooks/facebook/harbour-facebook HTTP/3.0",
                "POST http://elsewhere/webhooks/generic/nobody HTTP/1.1",
                "CONNECT elsewhere:443 HTTP/1.1",
                "\u0016\u0003\u0001",
                "{}"
            })
    void oddRequestLinesAreTheSendersMistake(String line) throws Exception {
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(line + "\r\n\r\n");
            http.end();
            http.receive().ifPresent(answer -> assertThat(answer.status()).isBetween(400, 499));
        }
    }
}
