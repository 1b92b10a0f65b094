package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bytes of a part are those that came. */
class NativePartsTest {

    private static final Pattern PARTS = Pattern.compile("/a/\\d+(/b/\\d+)?");

    @Test
    void partIsCutOutByteForByteWhateverItHolds() {
        String inner = "{ \"x\" :\"\\u4f60好 ] }\",\"n\":1.0 }";
        String outer = "{\"b\":[ " + inner + ",7 , null,\"s\"]}";
        Map<String, byte[]> parts = NativeParts.of(("{\"z\":[[]],\"a\":[ 12," + outer + "]}").getBytes(UTF_8), PARTS);

        assertThat(parts).hasSize(6);
        assertThat(parts.get("/a/0")).asString(UTF_8).isEqualTo("12");
        assertThat(parts.get("/a/1")).asString(UTF_8).isEqualTo(outer);
        assertThat(parts.get("/a/1/b/0")).asString(UTF_8).isEqualTo(inner);
        assertThat(parts.get("/a/1/b/1")).asString(UTF_8).isEqualTo("7");
        assertThat(parts.get("/a/1/b/2")).asString(UTF_8).isEqualTo("null");
        assertThat(parts.get("/a/1/b/3")).asString(UTF_8).isEqualTo("\"s\"");
    }

    @Test
    void otherEncodingsHaveNoPositions() {
        assertThat(NativeParts.of("{\"a\":[{}]}".getBytes(UTF_16), PARTS)).isEmpty();
    }
}
