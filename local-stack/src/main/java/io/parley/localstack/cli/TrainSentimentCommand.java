package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "train-sentiment", description = "Trains the fast tier from labelled texts.")
final class TrainSentimentCommand extends WorkVerb {

    TrainSentimentCommand() {
        super(Component.SENTIMENT);
    }
}
