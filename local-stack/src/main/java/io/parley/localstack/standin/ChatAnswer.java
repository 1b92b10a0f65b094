package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer in Ollama's shape, whole or as lines.
 *
 * @param finished whether it ended by itself, not because it ran out of tokens
 * @param promptWords words read, in place of tokens
 * @param waitNanos from the request until the work began, which Ollama calls the load
 * @param workNanos the work itself
 */
record ChatAnswer(String content, boolean finished, boolean streamed, int promptWords, long waitNanos, long workNanos) {

    static final String NDJSON = "application/x-ndjson";

    private static final int CHUNK_CODE_POINTS = 12;

    /** What Ollama says when it was only asked to load the model. */
    static ObjectNode loaded() {
        return message("").put("done_reason", "load").put("done", true);
    }

    /** The body as it goes over the wire. */
    byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (streamed) {
            lines().forEach(body::writeBytes);
        } else {
            body.writeBytes(utf8(last(content).toString()));
        }
        return body.toByteArray();
    }

    /** A few characters a line; only the last says that it is done, and carries the metrics. */
    List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        int[] codePoints = content.codePoints().toArray();
        for (int from = 0; from < codePoints.length; from += CHUNK_CODE_POINTS) {
            int length = Math.min(CHUNK_CODE_POINTS, codePoints.length - from);
            lines.add(line(message(new String(codePoints, from, length)).put("done", false)));
        }
        lines.add(line(last("")));
        return lines;
    }

    private ObjectNode last(String text) {
        return message(text)
                .put("done", true)
                .put("done_reason", finished ? "stop" : "length")
                .put("total_duration", waitNanos + workNanos)
                .put("load_duration", waitNanos)
                .put("prompt_eval_count", Math.max(1, promptWords))
                .put("prompt_eval_duration", Math.max(1, workNanos / 2))
                .put("eval_count", Math.max(1, Terms.in(content).size()))
                .put("eval_duration", Math.max(1, workNanos - workNanos / 2));
    }

    private static ObjectNode message(String content) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("model", StandInModelServer.MODEL)
                .put("created_at", Instant.now().toString());
        json.putObject("message").put("role", "assistant").put("content", content);
        return json;
    }

    private static byte[] line(ObjectNode json) {
        return utf8(json + "\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
