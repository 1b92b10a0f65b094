package io.parley.localstack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One HTTP call: a bounded JSON body in, one answer out. */
final class Call {

    static final int BODY_BYTES_MAX = 1 << 20;

    private static final String JSON = "application/json; charset=utf-8";

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The request body, a JSON object. */
    JsonNode body() throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (bytes.length > BODY_BYTES_MAX) {
            throw new Refusal(413, "request body is larger than " + BODY_BYTES_MAX + " bytes");
        }
        if (bytes.length == 0) {
            throw new Refusal(400, "missing request body");
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            if (!body.isObject()) {
                throw new Refusal(400, "the request body must be a JSON object");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new Refusal(400, e.getOriginalMessage());
        }
    }

    void text(String text) throws IOException {
        send(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    void json(int status, JsonNode json) throws IOException {
        send(status, JSON, Json.MAPPER.writeValueAsBytes(json));
    }

    void answer(ChatAnswer answer) throws IOException {
        if (answer.streamed()) {
            stream(answer);
        } else {
            send(200, JSON, answer.bytes());
        }
    }

    /** Sends half of the answer and fails, so that the server closes the connection. */
    void cut(ChatAnswer answer) throws IOException {
        byte[] whole = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.streamed() ? ChatAnswer.NDJSON : JSON);
        exchange.sendResponseHeaders(200, answer.streamed() ? 0 : whole.length);
        OutputStream out = exchange.getResponseBody();
        out.write(whole, 0, whole.length / 2);
        out.flush();
        throw new IOException("cut on demand");
    }

    private void stream(ChatAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", ChatAnswer.NDJSON);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (byte[] line : answer.lines()) {
            out.write(line);
            out.flush();
        }
        out.close();
    }

    private void send(int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
