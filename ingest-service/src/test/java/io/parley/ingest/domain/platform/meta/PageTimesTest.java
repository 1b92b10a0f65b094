package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.FacebookBodies.change;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.page;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facebook's times: seconds, where they are any. */
class PageTimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9223372036854775807  |
                    1773480000000        |
                    1773480000           | 2026-03-14T09:20:00Z
                    18446744073709551616 |
                    0                    |
                    -5                   |
                    1773480000.5         |
                    "1773480000"         | 2026-03-14T09:20:00Z
                    null                 |
                    """, quoteCharacter = '\u0001')
    void secondsThatMakeNoTimeDoNoHarm(String createdTime, @Nullable Instant expected) {
        assertThat(one("comment", "add", "\"comment_id\": \"c\", \"created_time\": " + createdTime)
                        .item()
                        .createdAt())
                .isEqualTo(expected);
    }

    @Test
    void oldItemIsHistory() {
        assertThat(one("comment", "add", "\"comment_id\": \"c\", \"created_time\": 1600000000")
                        .item()
                        .history())
                .isTrue();
    }

    private static ItemReceived one(String item, String verb, String fields) {
        Reading.Parts reading = MadeUp.parts(GraphReader.read(
                page(1773480000, change(value(item, verb, fields))), MadeUp.origin("facebook", "777")));
        assertThat(reading.items()).hasSize(1);
        return reading.items().getFirst();
    }
}
