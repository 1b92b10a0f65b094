package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Http;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.Accounts;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of every score at generation, as its database says. */
record GenerationAccounts(long scored, Map<String, Long> replies, Map<String, Long> skipped, long unpublished) {

    static Optional<GenerationAccounts> read(Stack stack) {
        try {
            Http.Answer answer = Http.call(
                    "GET",
                    stack.url(Component.GENERATION) + "/replies/accounting",
                    stack.secrets().token(),
                    null);
            if (answer.status() != 200) {
                return Optional.empty();
            }
            JsonNode json = answer.json();
            return Optional.of(new GenerationAccounts(
                    json.path("scored").asLong(),
                    counts(json.path("replies")),
                    counts(json.path("skipped")),
                    json.path("unpublished").asLong()));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The stage's accounts: each of the scores {@code onTopic} became a reply, was skipped or is a dead letter. */
    Accounts.Stage stage(long onTopic, long buried) {
        long replied = replies.values().stream().mapToLong(Long::longValue).sum();
        return new Accounts.Stage("generation", onTopic, replied, skipped, buried, onTopic - scored - buried);
    }

    /** Drafts still to be written, and events still to be published. */
    long open() {
        return replies.getOrDefault("queued", 0L) + replies.getOrDefault("drafting", 0L) + unpublished;
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new TreeMap<>();
        json.properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }
}
