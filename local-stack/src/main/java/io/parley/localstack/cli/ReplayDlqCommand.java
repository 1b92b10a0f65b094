package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** A verb of ingest, or of sentiment where its name is the first word. */
@Command(
        name = "replay-dlq",
        description = "Puts dead letters back that can be read now: ingest's, or sentiment's after the word sentiment.")
final class ReplayDlqCommand extends ServiceVerb {

    ReplayDlqCommand() {
        super(Component.INGEST);
    }

    @Override
    Optional<Component> named(List<String> arguments) {
        return arguments.stream()
                .limit(1)
                .flatMap(first -> Component.named(first).stream())
                .filter(service -> service == Component.INGEST || service == Component.SENTIMENT)
                .findFirst();
    }
}
