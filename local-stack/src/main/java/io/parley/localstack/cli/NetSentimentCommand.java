package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "net-sentiment", description = "Says how a brand is spoken of, as a level.")
final class NetSentimentCommand extends ServiceVerb {

    NetSentimentCommand() {
        super(Component.SENTIMENT);
    }

    @Override
    boolean computes() {
        return true;
    }
}
