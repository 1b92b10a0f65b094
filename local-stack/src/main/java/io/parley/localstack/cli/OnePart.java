package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The part of the stack that a verb is about. */
final class OnePart {

    @Mixin
    private OpenStack open = new OpenStack();

    @Parameters(
            paramLabel = "SERVICE",
            converter = ServiceNames.class,
            description = "ingest, sentiment, generation, trends; also kafka, postgres, model.")
    private Component component = Component.INGEST;

    OpenStack open() {
        return open;
    }

    Component component() {
        return component;
    }
}
