package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** What a chat asks for, as its answer's JSON schema tells. */
enum ChatTask {
    SENTIMENT,
    REPLY,
    /** Anything else gets one plain sentence. */
    OTHER;

    static ChatTask of(JsonNode format) {
        JsonNode properties = format.path("properties");
        if (properties.has("verdicts")) {
            return SENTIMENT;
        }
        return properties.has("reply") ? REPLY : OTHER;
    }
}
