package io.parley.localstack.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTrafficTest {

    private static final Instant END = Instant.parse("2026-03-14T09:26:53Z");

    @TempDir
    Path folder;

    @Test
    void timesAreMovedSoThatTheSampleEndsNow() throws Exception {
        assertThat(body("""
                        {"connection": "c", "body": {"createdAt": "@-60", "seconds": "@s-60", "now": "@0", "deep": [{"at": "@s5"}]}}"""))
                .isEqualTo("{\"createdAt\":\"2026-03-14T09:25:53Z\",\"seconds\":1773480353,"
                        + "\"now\":\"2026-03-14T09:26:53Z\",\"deep\":[{\"at\":1773480418}]}");
    }

    @Test
    void textThatOnlyLooksAlikeStays() throws Exception {
        String body = "{\"text\":\"meet @-60 there\",\"handle\":\"@ada\",\"at\":\"@\",\"number\":-60}";
        assertThat(body("{\"connection\": \"c\", \"body\": " + body + "}")).isEqualTo(body);
    }

    @Test
    void deliveriesKeepTheirOrderAndKnowHowManyItemsTheyHold() throws Exception {
        List<Delivery> deliveries = read("""
                {"connection": "a", "body": {"nativeId": "1"}}
                {"connection": "b", "body": [{"nativeId": "2"}, {"nativeId": "3"}]}
                {"connection": "c", "body": {"entry": [{"changes": [{}, {}]}, {"changes": [{}]}, {}]}}""");
        assertThat(deliveries).extracting(Delivery::connection).containsExactly("a", "b", "c");
        assertThat(deliveries).extracting(Delivery::items).containsExactly(1, 2, 3);
    }

    @Test
    void ownSampleHasNoTimeLeftUnmovedAndNoneAfterItsEnd() {
        Path sample = io.parley.localstack.process.Checkout.find().root().resolve("sample/traffic.ndjson");
        List<Delivery> deliveries = SampleTraffic.read(sample, END);
        assertThat(deliveries.stream().mapToInt(Delivery::items).sum()).isGreaterThanOrEqualTo(250);
        assertThat(deliveries)
                .extracting(delivery -> new String(delivery.body(), UTF_8))
                .noneMatch(body -> body.matches("(?s).*\"@s?-?\\d+\".*"));
    }

    private String body(String line) throws Exception {
        return new String(read(line).getFirst().body(), UTF_8);
    }

    private List<Delivery> read(String lines) throws Exception {
        return SampleTraffic.read(Files.writeString(folder.resolve("traffic.ndjson"), lines), END);
    }
}
