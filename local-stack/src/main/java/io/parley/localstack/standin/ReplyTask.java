package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.localstack.standin.ReplyRules.Passage;
import io.parley.localstack.standin.ReplyRules.Written;
import java.util.ArrayList;
import java.util.List;

/** {@code {"brand","item","sentiment","passages"}} → {@code {"reply","language","passages"}}. */
final class ReplyTask {

    private ReplyTask() {}

    /** A reply that cites the passages it uses, unless {@code mode} spoils the ids. */
    static ObjectNode answer(JsonNode data, Fault.Mode mode) throws Refusal {
        if (!data.path("item").isObject()) {
            throw new Refusal(400, "the last user message has no item object");
        }
        List<Passage> passages = new ArrayList<>();
        for (JsonNode passage : data.path("passages")) {
            passages.add(new Passage(
                    passage.path("id").asText(),
                    passage.path("title").asText(),
                    passage.path("text").asText()));
        }
        Written written = ReplyRules.write(
                data.path("brand").path("name").asText(),
                data.path("item").path("text").asText(),
                data.path("sentiment").asText(),
                passages);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("reply", written.reply())
                .put("language", written.language());
        ArrayNode cited = answer.putArray("passages");
        if (mode == Fault.Mode.WRONG_IDS || mode == Fault.Mode.MISSING_IDS) {
            cited.add("no-such-passage");
        } else {
            written.passages().forEach(cited::add);
        }
        return answer;
    }
}
