package io.parley.ingest.inbound.webhook;

import static io.parley.ingest.inbound.webhook.Senders.facebook;
import static io.parley.ingest.inbound.webhook.Senders.facebookComment;
import static io.parley.ingest.inbound.webhook.Senders.generic;
import static io.parley.ingest.inbound.webhook.Senders.genericComment;
import static io.parley.ingest.inbound.webhook.Senders.unique;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.localstack.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile bodies over real HTTP. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@TestProfile(ImpatientProfile.class)
class HostileInputIT extends HostileCase {

    private static final int CAP = 1 << 20;
    private static final int META_CAP = 3 << 20;

    static Stream<Arguments> doors() {
        Function<byte[], List<String>> generic = Senders::generic;
        Function<byte[], List<String>> facebook = Senders::facebook;
        return Stream.of(Arguments.of("generic", generic), Arguments.of("facebook", facebook));
    }

    private static int cap(String door) {
        return door.equals("facebook") ? META_CAP : CAP;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void bodyThatIsDeclaredTooLargeIsRefusedUnread(String door, Function<byte[], List<String>> signed)
            throws Exception {
        for (long length : List.of(cap(door) + 1L, 40_000_000L, 9_000_000_000_000L)) {
            try (RawHttp http = new RawHttp(ingest)) {
                http.send(head(signed.apply(new byte[0]), "Content-Length: " + length));
                RawHttp.Answer answer = http.receive().orElseThrow();
                assertThat(answer.status()).as("%d bytes", length).isEqualTo(413);
                assertThat(answer.isProblem()).isTrue();
                assertThat(answer.header("connection")).isEqualTo("close");
                assertThat(http.isClosed()).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void senderOfTooMuchGetsToReadWhy(String door, Function<byte[], List<String>> signed) throws Exception {
        byte[] body = "y".repeat(3 * cap(door)).getBytes(UTF_8);
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(signed.apply(body), "Content-Length: " + body.length));
            http.send(body);
            assertThat(http.receive().orElseThrow().status()).isEqualTo(413);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void bodyWithoutEndIsCutAtTheCap(String door, Function<byte[], List<String>> signed) throws Exception {
        byte[] chunk = ("10000\r\n" + "y".repeat(0x10000) + "\r\n").getBytes(UTF_8);
        long sent = 0;
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(signed.apply(new byte[0]), "Transfer-Encoding: chunked"));
            for (int i = 0; i <= cap(door) / 0x10000; i++) {
                http.send(chunk);
            }
            RawHttp.Answer answer = http.receive().orElseThrow();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.isProblem()).isTrue();
            while (sent < 1L << 40) {
                http.send(chunk);
                sent += chunk.length;
            }
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe|abort).*");
        }
        assertThat(sent).isLessThan(1L << 40);
    }

    @Test
    void bodyOfExactlyTheCapIsTaken() throws Exception {
        String id = unique();
        String item = new String(genericComment(id), UTF_8);
        byte[] body = (item + " ".repeat(CAP - item.length())).getBytes(UTF_8);
        assertThat(deliver(generic(body), body).status()).isEqualTo(202);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void bodyThatBreaksOffIsNotStored(String door, Function<byte[], List<String>> signed) throws Exception {
        String id = unique();
        byte[] body = door.equals("generic") ? genericComment(id) : facebookComment(id);
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(signed.apply(body), "Content-Length: " + (body.length + 1)));
            http.send(body);
            http.end();
            assertThat(http.isClosed()).isTrue();
        }
        assertThat(onTopic("ingest-inbox", id, 0)).isEmpty();
        assertThat(onTopic("ingest-inbox-ingest-service-dlq", id, 0)).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        String item = "{\"kind\": \"comment\", \"nativeId\": \"1\", \"text\": \"" + WRITTEN_BY_SOMEBODY + "\"";
        return Stream.of(
                Arguments.of("deep arrays", ("[".repeat(100_000) + WRITTEN_BY_SOMEBODY).getBytes(UTF_8)),
                Arguments.of("deep objects", ("{\"entry\":".repeat(50_000) + "1" + "}".repeat(50_000)).getBytes(UTF_8)),
                Arguments.of("duplicate keys", (item + ", \"nativeId\": \"2\", \"entry\": []}").getBytes(UTF_8)),
                Arguments.of("two values", (item + "} {\"entry\": []}").getBytes(UTF_8)),
                Arguments.of("truncated JSON", item.getBytes(UTF_8)),
                Arguments.of("invalid UTF-8", (item.replace("most", "\u00e4\u00ff") + "}").getBytes(ISO_8859_1)),
                Arguments.of("a lone byte of UTF-16", new byte[] {0, '{'}),
                Arguments.of("a huge number", ("{\"entry\": " + "9".repeat(100_000) + "}").getBytes(UTF_8)),
                Arguments.of("NaN", "{\"entry\": NaN}".getBytes(UTF_8)),
                Arguments.of("gzip without saying so", zeros(10)),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsASendersMistakeAtTheGenericDoorAndKeptAtAPlatforms(String what, byte[] body)
            throws Exception {
        RawHttp.Answer refused = deliver(generic(body), body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.body()).doesNotContain(WRITTEN_BY_SOMEBODY);

        long before = deadLetters(body);
        assertThat(deliver(facebook(body), body).status()).isEqualTo(200);
        assertThat(deadLetters(body)).isEqualTo(before + 1);
    }

    @Test
    void utf16IsRead() throws Exception {
        String id = unique();
        byte[] body = new String(genericComment(id), UTF_8).getBytes(UTF_16BE);
        assertThat(deliver(generic(body), body).status()).isEqualTo(202);
        assertThat(onTopic("ingest-inbox", id, 1)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void gzipBombIsRefusedUnread(String door, Function<byte[], List<String>> signed) throws Exception {
        byte[] bomb = zeros(200 << 20);
        assertThat(bomb.length).isLessThan(CAP);
        for (String encoding : List.of("gzip", "GZIP", "identity, gzip", "br", "x-unheard-of")) {
            List<String> head = signed.apply(bomb);
            head.add("Content-Encoding: " + encoding);
            RawHttp.Answer answer = deliver(head, bomb);
            assertThat(answer.status()).as(encoding).isEqualTo(415);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void identityIsNoEncoding() throws Exception {
        byte[] body = genericComment(unique());
        List<String> head = generic(body);
        head.add("Content-Encoding: identity");
        assertThat(deliver(head, body).status()).isEqualTo(202);
    }

    private static byte[] zeros(int length) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                byte[] zeros = new byte[1 << 10];
                for (int i = 0; i < length; i += zeros.length) {
                    gzip.write(zeros);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
