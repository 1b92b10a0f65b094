package io.parley.localstack.cli;

import io.parley.localstack.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One part ends in good order. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops one part of the stack in good order.")
final class StopCommand implements Runnable {

    @Mixin
    private OnePart part = new OnePart();

    @Override
    public void run() {
        Stack stack = part.open().require();
        stack.stop(part.component());
        String name = part.component().shortName();
        System.out.println(name + " is stopped; ./parley start " + name + " brings it back.");
    }
}
