package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The status for people. */
final class StatusText {

    private StatusText() {}

    static void print(JsonNode status, Terminal terminal) {
        terminal.line(String.format("  %-11s %-19s %-8s %-42s %s", "COMPONENT", "STATE", "PID", "URL", "VERSION"));
        for (JsonNode component : status.path("components")) {
            terminal.line(String.format(
                    "  %-11s %-19s %-8s %-42s %s",
                    component.path("component").asText(),
                    component.path("state").asText(),
                    component.path("pid").asText("-"),
                    component.path("url").asText(),
                    component.path("version").asText()));
        }
        if (status.has("lag")) {
            terminal.line("");
            terminal.line("  Lag (records yet to be processed): " + pairs(status.path("lag")));
            terminal.line("");
            terminal.line(String.format(
                    "  %-11s %9s %9s %9s %8s  %s", "STAGE", "RECEIVED", "EMITTED", "DEAD", "WAITING", "SKIPPED"));
            for (JsonNode stage : status.path("stages")) {
                terminal.line(String.format(
                        "  %-11s %9d %9d %9d %8d  %s",
                        stage.path("stage").asText(),
                        stage.path("received").asLong(),
                        stage.path("emitted").asLong(),
                        stage.path("deadLettered").asLong(),
                        stage.path("waiting").asLong(),
                        pairs(stage.path("skipped"))));
            }
            terminal.line("  received = emitted + skipped + dead + waiting");
            for (JsonNode twice : status.path("twice")) {
                terminal.line("  TWICE on a topic where it must stand once: " + twice.asText());
            }
        }
    }

    private static String pairs(JsonNode counts) {
        return counts.isEmpty()
                ? "none"
                : StreamSupport.stream(counts.properties().spliterator(), false)
                        .map(count -> count.getKey() + " " + count.getValue().asLong())
                        .collect(Collectors.joining(", "));
    }
}
