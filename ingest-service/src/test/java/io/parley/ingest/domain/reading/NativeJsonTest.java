package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.contract.Json;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, and characters that no store can keep. */
class NativeJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "{",
                "{]",
                "not json",
                "{\"a\": 1} {\"a\": 2}",
                "{\"a\": 1},",
                "{\"a\": 1, \"a\": 2}",
                "{\"b\": {\"a\": 1, \"a\": 1}}",
                "{'a': 1}",
                "{a: 1}",
                "[1, 2,]",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "/* note */ {}",
                "{\"a\": \"line\nbreak\"}",
                "{\"a\": \"\\x\"}"
            })
    void bodyThatIsNotOneStrictJsonValueIsRefused(String body) {
        assertUnreadable(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7b2261223a22c3287d",
                "7b2261223a22ff227d",
                "7b2261223a22c3",
                "0000fffe7b",
                "fffe00000000110000001100",
                "0000feff7fffffff",
                "feff007b",
                "00000000"
            })
    void bytesThatAreNoUtf8AreRefused(String hex) {
        assertUnreadable(HexFormat.of().parseHex(hex));
    }

    @Test
    void latin1IsNotTakenForUtf8() {
        assertUnreadable("{\"a\": \"caf\u00e9\"}".getBytes(ISO_8859_1));
    }

    @Test
    void nestingHasALimit() {
        assertThat(NativeJson.parse(nested(64)).isArray()).isTrue();
        assertUnreadable(nested(65));
        assertUnreadable(nested(100_000));
    }

    @Test
    void numbersOfAbsurdLengthAreRefused() {
        assertUnreadable("{\"a\": 1e90071992547}".getBytes(UTF_8));
        assertUnreadable(("{\"a\": " + "9".repeat(5000) + "}").getBytes(UTF_8));
    }

    @Test
    void messageSaysNothingOfTheContent() {
        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> NativeJson.parse("{\"text\": \"my secret diary\"".getBytes(UTF_8)))
                .withMessageStartingWith("The body is not JSON")
                .withMessageNotContaining("diary")
                .withMessageNotContaining("\n");
    }

    @Test
    void messageQuotesNoUnknownToken() {
        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> NativeJson.parse("{}D\u0000} {".getBytes(UTF_8)))
                .withMessageMatching("The body is not JSON that can be read; see line 1, column \\d+\\.");
    }

    @Test
    void nulAndLoneSurrogatesAreReplaced() {
        assertThat(text("a\\u0000b")).isEqualTo("a\uFFFDb");
        assertThat(text("\\ud83c")).isEqualTo("\uFFFD");
        assertThat(text("\\udf75 tea")).isEqualTo("\uFFFD tea");
        assertThat(text("\\udf75\\ud83c")).isEqualTo("\uFFFD\uFFFD");
        assertThat(text("\\ud83c\\ud83c\\udf75")).isEqualTo("\uFFFD\ud83c\udf75");
    }

    @Test
    void wholeSurrogatePairsAndEverythingElseStay() {
        assertThat(text("\\ud83c\\udf75 \\u0001 \\uffff \u8336")).isEqualTo("\ud83c\udf75 \u0001 \uffff \u8336");
    }

    @Test
    void replacementReachesEveryDepthAndTheNames() throws Exception {
        String written = Json.MAPPER.writeValueAsString(
                NativeJson.parse("[{\"k\\u0000\": [{\"deep\": [\"\\ud800\"]}]}]".getBytes(UTF_8)));
        assertThat(written).isEqualTo("[{\"k\uFFFD\":[{\"deep\":[\"\uFFFD\"]}]}]");
    }

    private static String text(String escaped) {
        return NativeJson.parse(("\"" + escaped + "\"").getBytes(UTF_8)).textValue();
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
    }

    private static void assertUnreadable(byte[] body) {
        assertThatExceptionOfType(UnreadableBodyException.class).isThrownBy(() -> NativeJson.parse(body));
        Reading.Parts reading = MadeUp.parts(Findings.ofJson(body, (_, _) -> {}));
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.bytes()).isEqualTo(body));
    }
}
