package io.parley.localstack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SentimentTaskTest {

    @Test
    void everyItemGetsAVerdictInItsOrder() throws Exception {
        try (StandInModelServer server = StandInModelServer.start(0)) {
            JsonNode answer = new StandInClient(server).answer("verdicts", """
                    {"items":[
                      {"id":"7","text":"I love it","language":"en"},
                      {"id":"3","text":"太差了，再也不来","language":"zh"},
                      {"id":"5","text":"Which sizes are there?"}]}""");
            JsonNode verdicts = answer.path("verdicts");
            assertThat(verdicts.findValuesAsText("id")).containsExactly("7", "3", "5");
            assertThat(verdicts.findValuesAsText("label")).containsExactly("positive", "negative", "neutral");
            assertThat(verdicts.findValues("confidence"))
                    .hasSize(3)
                    .allSatisfy(confidence -> assertThat(confidence.asDouble()).isBetween(0.5, 1.0));
        }
    }
}
