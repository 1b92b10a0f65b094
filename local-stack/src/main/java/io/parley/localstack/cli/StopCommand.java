package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One part ends in good order. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops one part of the stack in good order.")
final class StopCommand implements Callable<Integer> {

    @Mixin
    private OpenStack open = new OpenStack();

    @Parameters(
            paramLabel = "SERVICE",
            converter = ServiceNames.class,
            description = "ingest, sentiment, generation, trends; also kafka, postgres, model.")
    private Component component = Component.INGEST;

    @Override
    public Integer call() {
        Stack stack = open.require();
        stack.stop(component);
        System.out.println(
                component.shortName() + " is stopped; ./parley start " + component.shortName() + " brings it back.");
        return 0;
    }
}
