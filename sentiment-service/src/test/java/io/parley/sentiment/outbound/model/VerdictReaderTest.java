package io.parley.sentiment.outbound.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.parley.contract.Insight.Emotion;
import io.parley.contract.Insight.Intent;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.insight.Claim;
import io.parley.sentiment.domain.insight.Findings;
import io.parley.sentiment.domain.question.ModelAnswer;
import io.parley.sentiment.domain.question.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictReaderTest {

    private static final String GOOD = "{\"verdicts\":[{\"id\":\"1\",\"label\":\"negative\",\"confidence\":0.8}]}";

    @Test
    void verdictIsRead() {
        assertThat(read(GOOD, FinishReason.STOP))
                .isEqualTo(new ModelAnswer.Judged("m", List.of(new Verdict("1", Label.NEGATIVE, 0.8, Findings.NONE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I'd say negative", "{\"verdicts\":[{\"id\":\"1\",", "[]", "null", "{\"verdicts\":{}}"})
    void textWithoutVerdictsIsInvalid(String text) {
        assertThat(read(text, FinishReason.STOP)).isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_INVALID));
    }

    @Test
    void answerThatRanOutOfTokensIsInvalid() {
        assertThat(read(GOOD, FinishReason.LENGTH)).isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_INVALID));
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
        assertThat(read(text, FinishReason.STOP)).isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
    }

    @Test
    void detailsAreRead() {
        assertThat(findings("""
                "sarcastic":true,"emotion":"anger","intent":"complaint",
                "aspects":[{"name":"price","label":"negative","evidence":"too dear"}]"""))
                .isEqualTo(new Findings(
                        List.of(new Claim("price", Label.NEGATIVE, "too dear")),
                        Emotion.ANGER,
                        Intent.COMPLAINT,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"emotion\":\"rage\",\"intent\":7,\"sarcastic\":\"yes\",\"aspects\":\"none\"",
                "\"emotion\":null,\"intent\":[],\"sarcastic\":null,\"aspects\":null",
                "\"aspects\":[null,7,{},[],{\"name\":\"price\",\"label\":\"dear\",\"evidence\":\"x\"}]",
            })
    void brokenDetailsCostNoLabel(String details) {
        assertThat(findings(details)).isEqualTo(Findings.NONE);
    }

    private static Findings findings(String details) {
        ModelAnswer answer = read(GOOD.replace("0.8}", "0.8," + details + "}"), FinishReason.STOP);
        assertThat(answer).isInstanceOf(ModelAnswer.Judged.class);
        return ((ModelAnswer.Judged) answer).verdicts().getFirst().findings();
    }

    private static ModelAnswer read(String text, FinishReason reason) {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .finishReason(reason)
                .build();
        return VerdictReader.read(List.of("1"), "m", response);
    }
}
