package io.parley.localstack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;

/**
 * One chat as it was asked.
 *
 * @param messages an array; empty only loads the model
 * @param streamed whether the answer comes as many lines; Ollama's default
 */
record ChatRequest(JsonNode messages, ChatTask task, boolean streamed) {

    static ChatRequest read(JsonNode body) throws Refusal {
        JsonNode messages = body.path("messages");
        if (!messages.isArray() && !messages.isMissingNode() && !messages.isNull()) {
            throw new Refusal(400, "messages must be an array");
        }
        JsonNode format = body.path("format");
        if (format.isValueNode() && !format.isNull() && !format.asText().matches("|json")) {
            throw new Refusal(500, "invalid format: " + format + "; expected \"json\" or a valid JSON Schema object");
        }
        if (body.path("think").asBoolean()) {
            throw new Refusal(400, "\"" + StandInModelServer.MODEL + "\" does not support thinking");
        }
        return new ChatRequest(
                messages, ChatTask.of(format), body.path("stream").asBoolean(true));
    }

    boolean onlyLoads() {
        return messages.isEmpty();
    }

    /** The last user message, which for Parley's own tasks is JSON with the data and nothing else. */
    JsonNode data() throws Refusal {
        try {
            JsonNode data = Json.MAPPER.readTree(lastUserContent());
            if (data.isObject()) {
                return data;
            }
        } catch (JsonProcessingException e) {
            // Falls through to the same sentence: the content itself is somebody's words and is not repeated.
        }
        throw new Refusal(400, "the last user message must be a JSON object with the data of the task");
    }

    /** How many words were read, in place of tokens. */
    int words() {
        int words = 0;
        for (JsonNode message : messages) {
            words += Terms.in(message.path("content").asText()).size();
        }
        return words;
    }

    private String lastUserContent() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            JsonNode message = messages.path(i);
            if (message.path("role").asText().equals("user")) {
                return message.path("content").asText();
            }
        }
        return "";
    }
}
