package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A part alone is the delivery around it, byte for byte, without the part's siblings. */
class NativePartsTest {

    private static final String INNER = "{ \"x\" :\"\\u4f60\u597d ] }\",\"n\":1.0 }";
    private static final String BODY =
            "{\"z\":[[]],\"a\":[ 12,{\"b\":[ " + INNER + ",7 , null,\"s\"], \"t\":5}, []] ,\"o\": \"page\"}";

    @Test
    void siblingsAreCutAtEveryArrayOnTheWay() {
        assertThat(alone("/a/1/b/0"))
                .isEqualTo("{\"z\":[[]],\"a\":[{\"b\":[" + INNER + "], \"t\":5}] ,\"o\": \"page\"}");
        assertThat(alone("/a/1/b/3")).isEqualTo("{\"z\":[[]],\"a\":[{\"b\":[\"s\"], \"t\":5}] ,\"o\": \"page\"}");
        assertThat(alone("/a/0")).isEqualTo("{\"z\":[[]],\"a\":[12] ,\"o\": \"page\"}");
        assertThat(alone("/a/2")).isEqualTo("{\"z\":[[]],\"a\":[[]] ,\"o\": \"page\"}");
    }

    @Test
    void wayThatEndsInAnObjectKeepsTheWholeObject() {
        assertThat(alone("/a/1/t")).isEqualTo(alone("/a/1"));
        assertThat(alone("/o")).isEqualTo(BODY);
        assertThat(alone("")).isEqualTo(BODY);
    }

    @Test
    void whatIsNotThereOrHasNoPositionsIsTheWholeBody() {
        assertThat(alone("/a/9")).isEqualTo(BODY);
        byte[] utf16 = "{\"a\":[{}, 1]}".getBytes(UTF_16);
        assertThat(NativeParts.of(utf16).alone("/a/0")).isEqualTo(utf16);
    }

    private static String alone(String pointer) {
        return new String(NativeParts.of(BODY.getBytes(UTF_8)).alone(pointer), UTF_8);
    }
}
