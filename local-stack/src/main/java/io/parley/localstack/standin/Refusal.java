package io.parley.localstack.standin;

import java.io.IOException;

/** A call that ends with an HTTP error and a sentence in Ollama's {@code {"error": …}}. */
final class Refusal extends IOException {

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
