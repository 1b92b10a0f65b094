package io.parley.localstack.cli;

import io.parley.localstack.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One part ends without warning, as a crash would end it. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills one part of the stack (SIGKILL); it stays down until it is started.")
final class KillCommand implements Runnable {

    @Mixin
    private OnePart part = new OnePart();

    @Override
    public void run() {
        Stack stack = part.open().require();
        stack.kill(part.component());
        String name = part.component().shortName();
        System.out.println(name + " is killed; ./parley start " + name + " brings it back.");
    }
}
