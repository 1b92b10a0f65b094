package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "rollback-sentiment", description = "Promotes an earlier model of a brand again.")
final class RollbackSentimentCommand extends ServiceVerb {

    RollbackSentimentCommand() {
        super(Component.SENTIMENT);
    }
}
