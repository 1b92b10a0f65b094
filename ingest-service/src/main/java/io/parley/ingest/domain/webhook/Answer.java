package io.parley.ingest.domain.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform must be told, to the letter.
 *
 * @param mediaType null where there is no body
 */
public record Answer(int status, @Nullable String mediaType, String body, Map<String, String> headers) {

    /** No body, not even an empty JSON object. */
    public static Answer empty(int status) {
        return new Answer(status, null, "", Map.of());
    }

    /** 200 with plain text. */
    public static Answer text(String body) {
        return new Answer(200, "text/plain", body, Map.of());
    }

    /** JSON that was written by a JSON library. */
    public static Answer json(int status, String body) {
        return new Answer(status, "application/json", body, Map.of());
    }
}
