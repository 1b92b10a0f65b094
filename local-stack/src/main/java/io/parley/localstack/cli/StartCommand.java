package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One part comes back. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Starts one part of the stack that is down.")
final class StartCommand implements Callable<Integer> {

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
        stack.start(component);
        stack.awaitReady(component);
        System.out.println(component.shortName() + " is ready at " + stack.url(component));
        return 0;
    }
}
