package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "tune-sentiment", description = "Learns from a brand's corrections.")
final class TuneSentimentCommand extends ServiceVerb {

    TuneSentimentCommand() {
        super(Component.SENTIMENT);
    }

    @Override
    boolean computes() {
        return true;
    }
}
