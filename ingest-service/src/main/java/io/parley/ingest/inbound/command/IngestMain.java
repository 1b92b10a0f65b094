package io.parley.ingest.inbound.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Starts the service, or runs one of its verbs where there are arguments. A verb does without the service around it: no
 * HTTP, no topology, no second member of the service's consumer group.
 */
@QuarkusMain
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "The verbs of ingest-service.",
        subcommands = {ImportCommand.class, ReplayDlqCommand.class})
public final class IngestMain {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    IngestMain() {}

    /** Without arguments the service, else the verb; a verb's exit code is 0 done, 1 not all of it, 2 wrong usage. */
    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run(args);
        } else {
            System.exit(withExitCodes(new CommandLine(new IngestMain())).execute(args));
        }
    }

    /** What is wrong with the words of a person is 2, everything else 1; both are said in one sentence. */
    static CommandLine withExitCodes(CommandLine command) {
        return command.setUsageHelpAutoWidth(true).setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println("parley: " + sentence(failure));
            return failure instanceof IllegalArgumentException ? USAGE : FAILED;
        });
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof KafkaException) {
            return "The broker does not answer as it should (is KAFKA_BOOTSTRAP_SERVERS right?): "
                    + failure.getMessage();
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
