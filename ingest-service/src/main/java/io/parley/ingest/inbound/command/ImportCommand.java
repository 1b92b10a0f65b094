package io.parley.ingest.inbound.command;

import io.parley.ingest.domain.history.Way;
import io.parley.ingest.outbound.InboxPublisher;
import io.parley.ingest.outbound.PatientInbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file of history goes to the inbox. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes history from a file, one item (the generic door's JSON) or one captured body of a platform a line.",
            "Every item is marked as history: scored and counted, never answered."
        },
        footer = {
            "",
            "What Parley already knows has no second effect, for 7 days after it came:",
            "the same file can be given again. A line of which nothing can be read is named,",
            "not stored; where only parts cannot be read, these become dead letters, see",
            "replay-dlq.",
            "Broker and brands file: KAFKA_BOOTSTRAP_SERVERS and PARLEY_CONFIG; a local",
            "stack that is up needs neither.",
            "",
            "Exit code 0: every line was taken; 1: some could not be read, or the broker",
            "stayed away, and then the line to continue at is printed; 2: wrong usage or",
            "brands file."
        })
final class ImportCommand implements Callable<Integer> {

    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);

    private final Supplier<CommandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The lines; - is the standard input.")
    private String file = "";

    @Option(
            names = "--connection",
            paramLabel = "C",
            description = "Connection of the brands file (default: the only one of the platform).")
    private @Nullable String connection;

    @Option(
            names = "--platform",
            paramLabel = "P",
            description =
                    "Whose bodies the lines are (default: the connection's; without one: generic, which is items).")
    private @Nullable String platform;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "0", description = "Items a second (default: no limit).")
    private double rate;

    @Option(
            names = "--from-line",
            paramLabel = "N",
            defaultValue = "1",
            description = "Continues at this line, from 1 (default: ${DEFAULT-VALUE}).")
    private long fromLine;

    private long progressDue = System.nanoTime() + PROGRESS_EVERY.toNanos();

    ImportCommand() {
        this(CommandSettings::read);
    }

    ImportCommand(Supplier<CommandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (!(rate >= 0) || fromLine < 1) {
            throw new IllegalArgumentException("--rate must not be negative, --from-line is 1 or more.");
        }
        CommandSettings all = settings.get();
        Way way = Way.of(all.brands(), Optional.ofNullable(connection), Optional.ofNullable(platform));
        Duration patience = all.ingest().commandPatience();
        PatientInbox patient = new PatientInbox(
                patience,
                () -> err().println(
                                "The broker does not take records; trying again for " + patience.toSeconds() + " s."));
        try (InputStream in = open();
                InboxPublisher inbox = new InboxPublisher(all.ingest(), all.kafka())) {
            ImportTally tally = new HistoryImport(
                            way, batch -> patient.store(() -> inbox.store(batch, null)), rate, this::progress)
                    .run(new Lines(in, way.platform().bodyBytesMax()), fromLine);
            print(tally, way);
            return tally.complete() ? 0 : 1;
        }
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException(file + " is not a file that can be read.");
        }
        return Files.newInputStream(path);
    }

    private void progress(ImportTally tally) {
        if (System.nanoTime() >= progressDue) {
            err().println(tally);
            progressDue = System.nanoTime() + PROGRESS_EVERY.toNanos();
        }
    }

    private void print(ImportTally tally, Way way) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Through " + way.connectionName() + ": " + tally);
        tally.named().forEach(sentence -> out.println("  " + sentence));
        tally.continueAt()
                .ifPresent(line -> out.println("The broker stayed away. What comes before line " + line
                        + " is stored; continue with --from-line " + line));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
