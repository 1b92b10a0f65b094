package io.parley.localstack.cli;

import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./parley}: only dispatches; every verb is a class of its own beside this one. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        description = "Social engagement engine: verified webhooks in; sentiments, replies and trends out.",
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "These verbs run from the script itself, so that they work when nothing compiles:",
            "  test             Runs every test against a real broker and database.",
            "  format           Formats the code as the build checks it.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the stack is not up."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            StartCommand.class,
            StopCommand.class,
            KillCommand.class,
            SendCommand.class,
            ImportCommand.class,
            ReplayDlqCommand.class,
            TrainSentimentCommand.class,
            EvaluateSentimentCommand.class,
            TuneSentimentCommand.class,
            SentimentModelsCommand.class,
            RollbackSentimentCommand.class,
            NetSentimentCommand.class,
            ConsumeCommand.class,
            TraceCommand.class,
            RepliesCommand.class,
            BenchCommand.class,
            FuzzCommand.class
        })
public final class ParleyCommand {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int NOT_UP = 3;

    private ParleyCommand() {}

    /** Runs one verb and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParleyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("parley: " + sentence(failure));
                    return switch (failure) {
                        case OpenStack.NotUpException notUp -> NOT_UP;
                        case IllegalArgumentException wrongWords -> USAGE;
                        default -> FAILED;
                    };
                });
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.";
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
