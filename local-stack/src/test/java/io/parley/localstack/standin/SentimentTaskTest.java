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

    @Test
    void detailsFollowFromTheWordsOfTheText() throws Exception {
        try (StandInModelServer server = StandInModelServer.start(0)) {
            JsonNode verdicts =
                    new StandInClient(server).answer("verdicts", """
                    {"aspects":["delivery","price","服务"],"items":[
                      {"id":"1","text":"Lovely cup but the Delivery was late, sadly"},
                      {"id":"2","text":"Could you tell me when you open?"},
                      {"id":"3","text":"味道不错，服务太差了"},
                      {"id":"4","text":"Great, another delay"}]}""").path("verdicts");

            JsonNode delivery = verdicts.path(0).path("aspects").path(0);
            assertThat(delivery.path("name").asText()).isEqualTo("delivery");
            assertThat(delivery.path("label").asText()).isEqualTo("negative");
            assertThat(delivery.path("evidence").asText()).isEqualTo("the Delivery was late");
            assertThat(verdicts.path(0).path("aspects").size()).isEqualTo(1);
            assertThat(verdicts.path(1).path("intent").asText()).isEqualTo("request");
            assertThat(verdicts.path(2).at("/aspects/0/evidence").asText()).isEqualTo("服务太差了");
            assertThat(verdicts.path(2).path("emotion").asText()).isEqualTo("anger");
            assertThat(verdicts.findValuesAsText("sarcastic")).containsExactly("false", "false", "false", "true");
        }
    }

    @Test
    void confusingTextIsAlwaysLeftOut() throws Exception {
        try (StandInModelServer server = StandInModelServer.start(0)) {
            JsonNode answer =
                    new StandInClient(server).answer("verdicts", """
                    {"items":[{"id":"1","text":"a"},{"id":"2","text":"%s"},{"id":"3","text":"c"}]}""".formatted(StandInModelServer.CONFUSING_WORD));
            assertThat(answer.path("verdicts").findValuesAsText("id")).containsExactly("1", "3");
        }
    }
}
