package io.parley.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T09:20:00Z,            2026-03-14T09:20:00Z",
        "2026-03-14T09:20:00+0000,        2026-03-14T09:20:00Z",
        "2026-03-14T10:20:00+01:00,       2026-03-14T09:20:00Z",
        "2026-03-14T10:20:00+01,          2026-03-14T09:20:00Z",
        "2026-03-14T09:20:00,             2026-03-14T09:20:00Z",
        "2026-03-14T09:20:00.123456789Z,  2026-03-14T09:20:00.123Z",
        "2026-03-14T09:20:00.1+00:00,     2026-03-14T09:20:00.100Z",
        "1969-12-31T09:20:00Z,",
        "+12026-03-14T09:20:00Z,",
        "2026-02-30T25:20:00Z,",
        "2026-03-14,",
        "yesterday,",
    })
    void isoIsReadWithAnyFractionAndZone(String text, @Nullable Instant expected) {
        assertThat(Times.iso(text)).isEqualTo(expected);
    }

    @Test
    void namesOfDaysAndMonthsAreEnglish() {
        assertThat(Times.named("Sat Mar 14 09:20:00 +0000 2026")).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(Times.named("Sat Mar 14 17:20:00 +0800 2026")).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(Times.named("Sam M\u00e4r 14 17:20:00 +0800 2026")).isNull();
        assertThat(Times.named(null)).isNull();
    }

    @Test
    void unitIsTheCallersAndNeverGuessed() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        assertThat(Times.seconds(json.numberNode(1773480000))).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(Times.seconds(TextNode.valueOf("1773480000"))).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(Times.seconds(TextNode.valueOf("2026-03-14T09:20:00+0000"))).isEqualTo("2026-03-14T09:20:00Z");
        assertThat(Times.millis(json.numberNode(1773480000123L))).isEqualTo("2026-03-14T09:20:00.123Z");
        assertThat(Times.micros(json.numberNode(1773480000123456L))).isEqualTo("2026-03-14T09:20:00.123Z");
        assertThat(Times.seconds(json.numberNode(1773480000123L))).isNull();
        assertThat(Times.millis(json.numberNode(Long.MAX_VALUE))).isNull();
        assertThat(Times.seconds(json.numberNode(Long.MIN_VALUE))).isNull();
        assertThat(Times.seconds(json.numberNode(0))).isNull();
        assertThat(Times.seconds(json.numberNode(1.5))).isNull();
        assertThat(Times.seconds(json.nullNode())).isNull();
        assertThat(Times.seconds(json.missingNode())).isNull();
    }
}
