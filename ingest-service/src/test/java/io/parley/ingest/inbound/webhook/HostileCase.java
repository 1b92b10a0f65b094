package io.parley.ingest.inbound.webhook;

import static io.parley.ingest.inbound.webhook.Senders.facebook;
import static io.parley.ingest.inbound.webhook.Senders.facebookComment;
import static io.parley.ingest.inbound.webhook.Senders.generic;
import static io.parley.ingest.inbound.webhook.Senders.genericComment;
import static io.parley.ingest.inbound.webhook.Senders.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.localstack.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What tests of hostile senders share: after each of them a good delivery still gets through, and the log keeps secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
abstract class HostileCase {

    static final String WRITTEN_BY_SOMEBODY = "my-most-private-words";

    @TestHTTPResource
    URI ingest;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final List<String> good = new ArrayList<>();

    private LogTap log;

    @BeforeEach
    void tapTheLog() {
        log = new LogTap();
    }

    @AfterEach
    void neighboursAreUnharmedAndTheLogIsDiscreet() throws Exception {
        log.close();
        assertThat(log.errors()).isEmpty();
        assertThat(log.text())
                .doesNotContain(WRITTEN_BY_SOMEBODY)
                .doesNotContain("knock-knock")
                .doesNotContain("aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ")
                .doesNotContain("new-secret");
        String id = unique();
        assertThat(deliver(generic(genericComment(id)), genericComment(id)).status())
                .isEqualTo(202);
        assertThat(deliver(facebook(facebookComment(id)), facebookComment(id)).status())
                .isEqualTo(200);
        good.add(id);
    }

    @AfterAll
    void allGoodDeliveriesAreStored() {
        List<ConsumerRecord<String, byte[]>> stored = onTopic("ingest-inbox", "\"", 2 * good.size());
        assertThat(good)
                .allSatisfy(id -> assertThat(stored)
                        .filteredOn(record -> contains(record, id))
                        .hasSize(2));
    }

    /** A head without its length. */
    static String head(List<String> lines, String... more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(List.of(more));
        return RawHttp.head(all.toArray(String[]::new));
    }

    RawHttp.Answer ask(String requestLine) throws IOException {
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(RawHttp.head(requestLine));
            return http.receive().orElseThrow();
        }
    }

    RawHttp.Answer deliver(List<String> lines, byte[] body) throws IOException {
        try (RawHttp http = new RawHttp(ingest)) {
            http.send(head(lines, "Content-Length: " + body.length));
            http.send(body);
            return http.receive().orElseThrow();
        }
    }

    /** How many dead letters hold exactly these bytes. */
    long deadLetters(byte[] body) {
        return onTopic("ingest-inbox-ingest-service-dlq", "", 0).stream()
                .filter(record -> Arrays.equals(record.value(), body))
                .filter(record -> record.headers().lastHeader(DeadLetter.REASON) != null)
                .count();
    }

    /** What is on the topic of this item, once there are at least so many. */
    List<ConsumerRecord<String, byte[]>> onTopic(String topic, String containing, int atLeast) {
        return TopicReader.awaitRecords(bootstrapServers, topic, atLeast, record -> contains(record, containing));
    }

    private static boolean contains(ConsumerRecord<String, byte[]> record, String text) {
        return new String(record.value(), UTF_8).contains(text);
    }
}
