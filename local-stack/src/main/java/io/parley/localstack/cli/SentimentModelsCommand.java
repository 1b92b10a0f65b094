package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "sentiment-models", description = "Lists the models that brands have of their own.")
final class SentimentModelsCommand extends ServiceVerb {

    SentimentModelsCommand() {
        super(Component.SENTIMENT);
    }
}
