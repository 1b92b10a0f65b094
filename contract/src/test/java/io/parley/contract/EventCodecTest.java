package io.parley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Instant AT = Instant.parse("2026-03-14T09:26:54.125Z");
    private static final Event<?> TICK = tick(AT);

    @Test
    void recordsGoToTheTopicOfTheirTypeWithKeyAndArrivalTime() {
        ProducerRecord<String, byte[]> record = EventCodec.write(TICK, "harbour", 1773480414125L);

        assertThat(record.topic()).isEqualTo("trends-items");
        assertThat(record.key()).isEqualTo("harbour");
        assertThat(record.timestamp()).isEqualTo(1773480414125L);
        assertThat(EventCodec.read(record.headers(), record.value())).isEqualTo(TICK);
    }

    @Test
    void timesHaveMillisecondsAndNoMore() {
        ProducerRecord<String, byte[]> record = EventCodec.write(tick(AT.plusNanos(999)), "harbour", 0);

        assertThat(EventCodec.read(record.headers(), record.value()).time()).isEqualTo(AT);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("\"2026-03-14T09:26:54.125Z\"");
    }

    @Test
    void fieldsThatTheReaderDoesNotKnowAreSkipped() {
        String grown = "{\"brand\":\"harbour\",\"time\":\"2026-03-14T09:26:54.125Z\",\"addedLater\":{\"a\":1}}";

        assertThat(read(headers(), grown).data()).isEqualTo(TICK.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_subject", "ce_brandid", "ce_time"})
    void aMissingAttributeIsNamed(String header) {
        assertUnreadable(
                headers().remove(header),
                "{\"brand\":\"harbour\"}",
                "the attribute " + header.substring("ce_".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source"})
    void withoutACoreAttributeItIsNoCloudEvent(String header) {
        assertUnreadable(headers().remove(header), "{}", "not a CloudEvent in binary mode");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type, io.parley.poem.written.v1, unknown event type io.parley.poem.written.v1",
        "ce_type, io.parley.clock.ticked.v2, unknown event type io.parley.clock.ticked.v2",
        "ce_time, yesterday, not a CloudEvent in binary mode",
        "ce_specversion, 9.9, not a CloudEvent in binary mode"
    })
    void aWrongAttributeIsNamed(String header, String value, String message) {
        Headers headers = headers().remove(header);
        headers.add(header, value.getBytes(StandardCharsets.UTF_8));

        assertUnreadable(headers, "{\"brand\":\"harbour\",\"time\":\"2026-03-14T09:26:54.125Z\"}", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"brand\":", "not json", "[]", "{\"brand\":\"harbour\",\"time\":\"soon\"}"})
    void dataThatDoesNotParseSaysWhichEventAndWhatItShouldBe(String value) {
        assertUnreadable(headers(), value, "the data of event harbour/clock/ticked/0 is not a TrendsItem");
    }

    @Test
    void noDataIsUnreadable() {
        assertUnreadable(headers(), null, "event harbour/clock/ticked/0 has no data");
        assertUnreadable(headers(), "null", "the data of event harbour/clock/ticked/0 is null");
    }

    @Test
    void messagesNeverShowTheContent() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> read(headers(), "{\"brand\": what a customer said"))
                .withMessageNotContaining("customer");
    }

    @Test
    void listsThatWereLeftOutBecauseEmptyAreReadAsEmpty() {
        TrendWindow quiet =
                new TrendWindow("harbour", AT, AT, Duration.ZERO, true, 0, 0, 0, 0, 0, List.of(), List.of());
        TrendWindow.Theme theme = new TrendWindow.Theme("oolong", 1, 0, 2, 0, List.of());

        assertThat(Json.MAPPER.convertValue(Json.MAPPER.valueToTree(quiet), TrendWindow.class))
                .isEqualTo(quiet);
        assertThat(Json.MAPPER.convertValue(Json.MAPPER.valueToTree(theme), TrendWindow.Theme.class))
                .isEqualTo(theme);
    }

    private static Event<TrendsItem> tick(Instant time) {
        return new Event<>(
                EventType.CLOCK_TICKED,
                "harbour/clock/ticked/0",
                "clock",
                "harbour",
                time,
                null,
                new TrendsItem("harbour", time, null));
    }

    private static Headers headers() {
        return new RecordHeaders(EventCodec.write(TICK, "harbour", 0).headers());
    }

    private static Event<?> read(Headers headers, @Nullable String value) {
        return EventCodec.read(headers, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(Headers headers, @Nullable String value, String message) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> read(headers, value))
                .withMessageContaining(message);
    }
}
