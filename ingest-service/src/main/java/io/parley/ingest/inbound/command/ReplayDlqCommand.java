package io.parley.ingest.inbound.command;

import io.parley.chassis.Since;
import io.parley.contract.Topic;
import io.parley.ingest.domain.webhook.Taken;
import io.parley.ingest.outbound.DeadLetterTopic;
import io.parley.ingest.outbound.InboxPublisher;
import io.parley.ingest.outbound.PatientInbox;
import io.parley.ingest.outbound.RepairedLetters;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Dead letters are read again, and go where they should have gone. */
@Command(
        name = "replay-dlq",
        mixinStandardHelpOptions = true,
        description = {
            "Reads dead letters of the inbox with today's readers, and puts those that can be read now back into it.",
            "Items keep the time at which they first arrived."
        },
        footer = {
            "",
            "A letter is put back once, which is remembered for as long as it is kept (30",
            "days). Letters that still cannot be read stay, are named, and are tried again",
            "by the next run.",
            "Broker and brands file: KAFKA_BOOTSTRAP_SERVERS and PARLEY_CONFIG; a local",
            "stack that is up needs neither.",
            "",
            "Exit code 0: no letter that was looked at stays; 1: some stay, or the broker",
            "is away; 2: wrong usage or brands file."
        })
final class ReplayDlqCommand implements Callable<Integer> {

    private final Supplier<CommandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--topic",
            paramLabel = "T",
            defaultValue = "ingest-inbox-ingest-service-dlq",
            description = "Where the letters are (default: ${DEFAULT-VALUE}).")
    private String topic = Topic.INGEST_INBOX.deadLetterFor("ingest-service");

    @Option(
            names = "--connection",
            paramLabel = "C",
            defaultValue = "",
            description = "Only letters of this connection.")
    private String connection = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Only letters from then on: 2026-03-14T09:00:00Z, or a duration back from now, such as P2D or PT6H.")
    private @Nullable String since;

    @Option(names = "--dry-run", description = "Says what would be done, and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            description = "Ends after N letters that were put back.")
    private long limit;

    ReplayDlqCommand() {
        this(CommandSettings::read);
    }

    ReplayDlqCommand(Supplier<CommandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is 1 or more.");
        }
        Replay.Filter filter = new Replay.Filter(connection, Since.parse(since, Instant.now()), limit);
        CommandSettings all = settings.get();
        if (!connection.isEmpty() && !all.brands().connections().containsKey(connection)) {
            throw new IllegalArgumentException("--connection: the brands file has "
                    + new TreeSet<>(all.brands().connections().keySet()) + ", and not '" + connection + "'.");
        }
        DeadLetterTopic letters = new DeadLetterTopic(all.kafka(), topic);
        try (RepairedLetters repaired = new RepairedLetters(all.kafka(), topic);
                InboxPublisher inbox = new InboxPublisher(all.ingest(), all.kafka())) {
            PatientInbox patient = patient(all.ingest().commandPatience());
            Replay.Effects effects = dryRun
                    ? Replay.Effects.none()
                    : new Replay.Effects(taken -> store(taken, inbox, patient), repaired::add);
            Replay replay = new Replay(all.brands(), filter, repaired::contains, effects);
            try {
                Map<TopicPartition, Long> beginnings = letters.read(replay::take);
                if (!dryRun) {
                    repaired.forgetBefore(beginnings);
                }
            } finally {
                print(replay.tally());
            }
            return replay.tally().complete() ? 0 : 1;
        }
    }

    private PatientInbox patient(Duration patience) {
        return new PatientInbox(
                patience,
                () -> spec.commandLine()
                        .getErr()
                        .println("The broker does not take records; trying again for " + patience.toSeconds() + " s."));
    }

    private static void store(Taken taken, InboxPublisher inbox, PatientInbox patient) {
        if (!patient.store(() -> inbox.storeAgain(taken, Instant.now()))) {
            throw new IllegalStateException("The broker stayed away; the rest of the letters were not looked at.");
        }
    }

    private void print(ReplayTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((dryRun ? "Dry run, nothing was written: " : "") + tally);
        tally.named().forEach(sentence -> out.println("  " + sentence));
    }
}
