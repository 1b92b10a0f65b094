package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One part ends without warning, as a crash would end it. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills one part of the stack (SIGKILL); it stays down until it is started.")
final class KillCommand implements Callable<Integer> {

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
        stack.kill(component);
        System.out.println(
                component.shortName() + " is killed; ./parley start " + component.shortName() + " brings it back.");
        return 0;
    }
}
