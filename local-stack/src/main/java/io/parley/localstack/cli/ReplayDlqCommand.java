package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of ingest. */
@Command(name = "replay-dlq", description = "Puts dead letters of the inbox back that can be read now.")
final class ReplayDlqCommand extends ServiceVerb {

    ReplayDlqCommand() {
        super(Component.INGEST);
    }
}
