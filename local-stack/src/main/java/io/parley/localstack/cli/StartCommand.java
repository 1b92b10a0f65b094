package io.parley.localstack.cli;

import io.parley.localstack.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One part comes back. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Starts one part of the stack that is down.")
final class StartCommand implements Runnable {

    @Mixin
    private OnePart part = new OnePart();

    @Override
    public void run() {
        Stack stack = part.open().require();
        stack.start(part.component());
        stack.awaitReady(part.component());
        System.out.println(part.component().shortName() + " is ready at " + stack.url(part.component()));
    }
}
