package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which endpoint answers which method and path, and what is said where none does. */
final class Routes implements HttpHandler {

    private final Map<String, Map<String, Endpoint>> endpoints = new HashMap<>();

    /** Ollama answers HEAD wherever it answers GET. */
    Routes get(String path, Endpoint endpoint) {
        return on("GET", path, endpoint).on("HEAD", path, endpoint);
    }

    Routes post(String path, Endpoint endpoint) {
        return on("POST", path, endpoint);
    }

    Routes on(String method, String path, Endpoint endpoint) {
        endpoints.computeIfAbsent(path, p -> new TreeMap<>()).put(method, endpoint);
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange);
        try {
            find(exchange).answer(call);
        } catch (Refusal refusal) {
            call.json(refusal.status(), JsonNodeFactory.instance.objectNode().put("error", refusal.getMessage()));
        }
        // Only after a whole answer: any other exception leaves it to the server, which closes the connection.
        exchange.close();
    }

    private Endpoint find(HttpExchange exchange) throws Refusal {
        Map<String, Endpoint> methods = endpoints.get(exchange.getRequestURI().getPath());
        if (methods == null) {
            throw new Refusal(404, "page not found");
        }
        Endpoint endpoint = methods.get(exchange.getRequestMethod());
        if (endpoint == null) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", methods.keySet()));
            throw new Refusal(405, "method not allowed");
        }
        return endpoint;
    }
}
