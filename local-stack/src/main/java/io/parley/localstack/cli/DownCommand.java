package io.parley.localstack.cli;

import io.parley.localstack.stack.Layout;
import io.parley.localstack.stack.Shutdown;
import io.parley.localstack.testing.TemporaryFolder;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole stack ends. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the stack; its data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private OpenStack open = new OpenStack();

    @Option(names = "--wipe", description = "Also deletes all its data, logs and secrets.")
    private boolean wipe;

    @Override
    public Integer call() {
        Layout layout = open.layout();
        open.find().ifPresent(Shutdown::all);
        if (wipe && Files.exists(layout.home())) {
            TemporaryFolder.delete(layout.home());
            System.out.println("The stack is down and its data is gone.");
        } else {
            System.out.println("The stack is down; its data is kept in " + layout.home() + ".");
        }
        return 0;
    }
}
