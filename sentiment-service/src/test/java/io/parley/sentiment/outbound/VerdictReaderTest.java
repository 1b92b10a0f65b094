package io.parley.sentiment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.ModelAnswer;
import io.parley.sentiment.domain.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictReaderTest {

    private static final String GOOD = "{\"verdicts\":[{\"id\":\"1\",\"label\":\"negative\",\"confidence\":0.8}]}";

    @Test
    void verdictIsRead() {
        assertThat(read(GOOD, FinishReason.STOP))
                .isEqualTo(new ModelAnswer.Judged("m", List.of(new Verdict("1", Label.NEGATIVE, 0.8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I'd say negative", "{\"verdicts\":[{\"id\":\"1\",", "[]", "null", "{\"verdicts\":{}}"})
    void textWithoutVerdictsIsInvalid(String text) {
        assertThat(read(text, FinishReason.STOP)).isEqualTo(new ModelAnswer.Failed(Degraded.MODEL_INVALID));
    }

    @Test
    void answerThatRanOutOfTokensIsInvalid() {
        assertThat(read(GOOD, FinishReason.LENGTH)).isEqualTo(new ModelAnswer.Failed(Degraded.MODEL_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdicts\":[]}",
                "{\"verdicts\":[{\"id\":\"1\",\"label\":\"angry\",\"confidence\":0.8}]}",
                "{\"verdicts\":[{\"id\":\"1\",\"label\":\"negative\",\"confidence\":\"high\"}]}",
                "{\"verdicts\":[{\"id\":\"1\",\"label\":\"negative\"}]}",
                "{\"verdicts\":[{\"label\":\"negative\",\"confidence\":0.8}]}",
                "{\"verdicts\":[7]}",
            })
    void unusableVerdictIsMissed(String text) {
        assertThat(read(text, FinishReason.STOP)).isEqualTo(new ModelAnswer.Mismatched());
    }

    private static ModelAnswer read(String text, FinishReason reason) {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .finishReason(reason)
                .build();
        return VerdictReader.read(List.of("1"), "m", response);
    }
}
