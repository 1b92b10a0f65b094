package io.parley.sentiment.inbound.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the service, or runs one of its verbs where there are arguments. Verbs about files need no broker. */
@QuarkusMain
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "The verbs of sentiment-service.",
        subcommands = {
            TrainSentimentCommand.class,
            EvaluateSentimentCommand.class,
            ReplayDlqCommand.class,
            TuneSentimentCommand.class,
            SentimentModelsCommand.class,
            RollbackSentimentCommand.class,
            NetSentimentCommand.class
        })
public final class SentimentMain {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    SentimentMain() {}

    /** Without arguments the service, else the verb; a verb's exit code is 0 done, 1 failed, 2 wrong usage. */
    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run(args);
        } else {
            System.exit(withExitCodes(new CommandLine(new SentimentMain())).execute(args));
        }
    }

    /** What is wrong with the words of a person, or with a file they name, is 2, everything else 1. */
    static CommandLine withExitCodes(CommandLine command) {
        return command.setUsageHelpAutoWidth(true).setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println("parley: " + sentence(failure));
            return failure instanceof IllegalArgumentException ? USAGE : FAILED;
        });
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException) {
            return "Somebody else began to change the brand's models meanwhile; this run wrote nothing.";
        }
        if (failure instanceof KafkaException) {
            return "The broker does not answer as it should (is KAFKA_BOOTSTRAP_SERVERS right?): "
                    + failure.getMessage();
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
