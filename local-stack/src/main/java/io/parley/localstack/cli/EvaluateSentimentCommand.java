package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Command;

/** A verb of sentiment. */
@Command(name = "evaluate-sentiment", description = "Says how right the fast tier is on labelled texts.")
final class EvaluateSentimentCommand extends WorkVerb {

    EvaluateSentimentCommand() {
        super(Component.SENTIMENT);
    }
}
