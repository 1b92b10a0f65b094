package io.parley.sentiment.inbound.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.chassis.http.Problem;
import io.parley.contract.Json;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.MadeUp;
import org.junit.jupiter.api.Test;

class CorrectionBodyTest {

    private static final String SCORE = """
            {"label": "positive", "confidence": 0.7, "scores": {"positive": 0.7, "neutral": %s, "negative": 0.1},
             "tier": "fast", "model": "parley-linear"}""";

    @Test
    void itemLabelAndScoreAreTaken() throws Exception {
        CorrectionBody body = read("Lovely cup, late parcel", SCORE.formatted("0.2"));

        assertThat(body.label()).isEqualTo(Label.NEGATIVE);
        assertThat(body.was()).isNotNull();
    }

    @Test
    void itemWithoutWordsTeachesNothingAndIsRefused() {
        assertThatThrownBy(() -> read(" ", SCORE.formatted("0.2")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no text");
    }

    @Test
    void scoreThatCannotBeOneIsRefused() {
        for (String neutral : new String[] {"9", "-0.2", "0.5"}) {
            assertThatThrownBy(() -> read("Lovely cup", SCORE.formatted(neutral)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("was is no score");
        }
    }

    private static CorrectionBody read(String text, String was) throws Exception {
        String item = Json.MAPPER.writeValueAsString(MadeUp.comment("c1", text));
        return CorrectionBody.read("{\"item\": %s, \"label\": \"negative\", \"was\": %s}"
                .formatted(item, was)
                .getBytes(UTF_8));
    }
}
