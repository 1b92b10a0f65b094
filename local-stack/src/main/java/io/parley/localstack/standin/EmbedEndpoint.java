package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /api/embed}: one vector for each text. */
final class EmbedEndpoint implements Endpoint {

    static final int INPUTS_MAX = 512;

    private final ModelCatalogue models;

    EmbedEndpoint(ModelCatalogue models) {
        this.models = models;
    }

    @Override
    public void answer(Call call) throws IOException {
        JsonNode body = call.body();
        long begun = System.nanoTime();
        models.asked(body, "model \"%s\" not found, try pulling it first");
        List<String> inputs = inputs(body.path("input"));

        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("model", StandInModelServer.MODEL);
        ArrayNode embeddings = answer.putArray("embeddings");
        int words = 0;
        for (String input : inputs) {
            ArrayNode vector = embeddings.addArray();
            for (double value : HashedTerms.vector(input)) {
                vector.add(value);
            }
            words += Terms.in(input).size();
        }
        answer.put("total_duration", System.nanoTime() - begun).put("prompt_eval_count", words);
        call.json(200, answer);
    }

    private static List<String> inputs(JsonNode input) throws Refusal {
        if (input.isTextual()) {
            return List.of(input.asText());
        }
        if (!input.isArray() || input.size() > INPUTS_MAX) {
            throw new Refusal(400, "invalid input type: a string or at most " + INPUTS_MAX + " strings");
        }
        List<String> inputs = new ArrayList<>();
        for (JsonNode one : input) {
            if (!one.isTextual()) {
                throw new Refusal(400, "invalid input type");
            }
            inputs.add(one.asText());
        }
        return inputs;
    }
}
