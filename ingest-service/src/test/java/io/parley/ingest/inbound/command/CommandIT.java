package io.parley.ingest.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Json;
import io.parley.ingest.IngestConfig;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verbs against a real broker, with the topology running beside them as it does in production. */
@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
class CommandIT {

    private static final String DLQ = "ingest-inbox-ingest-service-dlq";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    BrandsConfig brands;

    @Inject
    IngestConfig ingest;

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final String id = UUID.randomUUID().toString();

    @Test
    void fileThatIsImportedTwiceIsPublishedOnceAsHistory() throws Exception {
        String created = "{\"kind\": \"comment\", \"nativeId\": \"%s\", \"threadId\": \"t\", \"text\": \"lovely\"}"
                .formatted(id);
        String edited =
                created.replace("\"text\"", "\"verb\": \"edited\", \"text\"").replace("lovely", "lovelier");
        Path file = file(created);

        assertThat(run(new ImportCommand(this::settings), file.toString())).isZero();
        assertThat(run(new ImportCommand(this::settings), file.toString())).isZero();
        assertThat(run(new ImportCommand(this::settings), file(edited).toString()))
                .isZero();

        assertThat(onTopic("ingest-inbox", id, 3)).hasSize(3);
        // The edit has the same key: once it is out, a second create would be, too.
        List<ConsumerRecord<String, byte[]>> clean = onTopic("social-comments", id, 2);
        assertThat(clean)
                .extracting(record -> TopicReader.header(record, "ce_type"))
                .containsExactly("io.parley.comment.created.v1", "io.parley.comment.edited.v1");
        assertThat(clean)
                .allSatisfy(record ->
                        assertThat(json(record).path("history").asBoolean()).isTrue());
    }

    @Test
    void capturedBodiesOfAPlatformAreReadAsItsWebhooksAre() throws Exception {
        Path file = file(
                page(comment(id) + "}, {\"field\": \"feed\", \"value\": " + comment("")),
                page(comment("")),
                "no body at all");

        assertThat(run(new ImportCommand(this::settings), file.toString(), "--platform", "facebook"))
                .isEqualTo(1);

        JsonNode item = json(onTopic("social-comments", id, 1).getFirst());
        assertThat(item.path("id").asText()).isEqualTo("facebook:" + id);
        assertThat(item.path("connection").asText()).isEqualTo("harbour-facebook");
        assertThat(item.path("history").asBoolean()).isTrue();
        assertThat(printed.toString())
                .contains("1 items stored")
                .contains("line 1: kept as a dead letter")
                .contains("line 2: /value/comment_id")
                .contains("line 3: neither JSON nor XML");
    }

    @Test
    void letterOfAnOlderReaderBecomesAnItemOnce() throws Exception {
        Instant arrived = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);
        letter(
                page(comment(id)),
                arrived,
                Map.of("connection", "harbour-facebook", "http.content-type", "application/json"));

        String remembered = Long.toString(arrived.toEpochMilli());

        run(new ReplayDlqCommand(this::settings), "--dry-run");
        assertThat(printed.toString()).contains("Dry run, nothing was written: ");
        assertThat(onTopic("ingest-inbox", id, 0)).isEmpty();
        assertThat(onTopic("ingest-cursors", remembered, 0)).isEmpty();

        run(new ReplayDlqCommand(this::settings));
        JsonNode item = json(onTopic("social-comments", id, 1).getFirst());
        assertThat(item.path("receivedAt").asText()).isEqualTo(arrived.toString());
        assertThat(item.path("history").asBoolean()).isTrue();

        run(new ReplayDlqCommand(this::settings));
        assertThat(printed.toString()).contains("0 letters put back");
        assertThat(onTopic("ingest-inbox", id, 1)).hasSize(1);
        assertThat(onTopic("ingest-cursors", remembered, 1)).hasSize(1);
    }

    @Test
    void letterThatStillCannotBeReadStaysAndIsNamed() {
        letter("no json " + id, Instant.now(), Map.of("connection", "harbour-facebook"));
        letter("no event " + id, Instant.now(), Map.of());

        assertThat(run(new ReplayDlqCommand(this::settings))).isEqualTo(1);

        assertThat(printed.toString()).contains("stays: The body is not JSON").contains("stays: not a CloudEvent");
        assertThat(onTopic(DLQ, id, 2)).hasSize(2);
        assertThat(onTopic("ingest-inbox", id, 0)).isEmpty();
    }

    @Test
    void recordOfTheInboxThatCanBeDecodedNowGoesBack() throws Exception {
        run(
                new ImportCommand(this::settings),
                file("{\"kind\": \"post\", \"nativeId\": \"%s\", \"text\": \"x\"}".formatted(id))
                        .toString());
        ConsumerRecord<String, byte[]> inbox = onTopic("ingest-inbox", id, 1).getFirst();
        RecordHeaders headers = new RecordHeaders(inbox.headers());
        headers.add("dead-letter-reason", "an older reader".getBytes(UTF_8));
        send(new ProducerRecord<>(DLQ, null, Instant.now().toEpochMilli(), inbox.key(), inbox.value(), headers));

        run(new ReplayDlqCommand(this::settings));

        List<ConsumerRecord<String, byte[]>> both = onTopic("ingest-inbox", id, 2);
        assertThat(both)
                .extracting(record -> TopicReader.header(record, "ce_id"))
                .hasSize(2)
                .containsOnly("harbour/generic:" + id + "/created/0");
    }

    @Test
    void wrongUsageIsToldFromFailure() {
        assertThat(run(new ImportCommand(this::settings), "/nowhere.ndjson")).isEqualTo(2);
        assertThat(run(new ReplayDlqCommand(this::settings), "--topic", "nothing-like-it"))
                .isEqualTo(2);
        assertThat(run(new ReplayDlqCommand(this::settings), "--since", "yesterday"))
                .isEqualTo(2);
    }

    private CommandSettings settings() {
        return new CommandSettings(brands, ingest, Map.of("bootstrap.servers", bootstrapServers));
    }

    private int run(Object command, String... arguments) {
        printed.getBuffer().setLength(0);
        PrintWriter out = new PrintWriter(printed, true);
        return IngestMain.withExitCodes(new CommandLine(command))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".ndjson"), String.join("\n", lines));
    }

    private void letter(String body, Instant arrived, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
        send(new ProducerRecord<>(DLQ, null, arrived.toEpochMilli(), "harbour-facebook", body.getBytes(UTF_8), all));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static String page(String value) {
        return "{\"object\": \"page\", \"entry\": [{\"id\": \"777\", \"changes\": [{\"field\": \"feed\", \"value\": "
                + value + "}]}]}";
    }

    private static String comment(String id) {
        return "{\"item\": \"comment\", \"verb\": \"add\", \"post_id\": \"777_1\", \"message\": \"oolong?\"%s}"
                .formatted(id.isEmpty() ? "" : ", \"comment_id\": \"" + id + "\"");
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return Json.MAPPER.readTree(record.value());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> onTopic(String topic, String containing, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers,
                topic,
                atLeast,
                record -> (record.key() + new String(record.value(), UTF_8)).contains(containing));
    }
}
