package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Http;
import io.parley.localstack.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.utils.AppInfoParser;

/** Which version each part says it is. */
final class Versions {

    private Versions() {}

    static String of(Stack stack, Component component) {
        return switch (component) {
            case KAFKA -> "Apache Kafka " + AppInfoParser.getVersion();
            case POSTGRES -> "PostgreSQL " + postgres(stack);
            case MODEL -> model(stack);
            default -> ParleyCommand.commandLine().getCommandSpec().version()[0];
        };
    }

    private static String postgres(Stack stack) {
        try (Connection connection = stack.database().connect()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ", -1)[0];
        } catch (SQLException e) {
            return "(away)";
        }
    }

    private static String model(Stack stack) {
        if (!Http.answers(stack.settings().modelUrl() + "/api/version")) {
            return "(away)";
        }
        JsonNode version = Http.call("GET", stack.settings().modelUrl() + "/api/version", "", null)
                .json();
        return stack.settings().standIn()
                ? "rule-based stand-in, not a language model"
                : stack.settings().modelName() + " on Ollama "
                        + version.path("version").asText();
    }
}
