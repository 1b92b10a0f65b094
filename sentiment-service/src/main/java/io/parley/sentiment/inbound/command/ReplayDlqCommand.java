package io.parley.sentiment.inbound.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import io.parley.chassis.CommandConfig;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.inbound.replay.RepairTally;
import io.parley.sentiment.inbound.replay.Replay;
import io.parley.sentiment.inbound.replay.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Dead letters of sentiment are read again, and get their score. */
@Command(
        name = "replay-dlq",
        mixinStandardHelpOptions = true,
        description = {
            "Reads dead letters of sentiment again, and gives those that can be read now back to its first stage, over",
            "the topic sentiment-retries: no other reader of the clean topics sees them a second time."
        },
        footer = {
            "",
            "A letter is put back once, however often this runs, and not where its item has",
            "its score already. Letters that still cannot be read stay, are named, and are",
            "tried again by the next run. What is older than live-for is history by now.",
            "Broker and brands file: KAFKA_BOOTSTRAP_SERVERS and PARLEY_CONFIG; a local",
            "stack that is up needs neither. Scores come out while the service runs.",
            "",
            "Exit code 0: no letter that was looked at stays; 1: some stay, or the broker",
            "is away; 2: wrong usage or brands file."
        })
final class ReplayDlqCommand implements Callable<Integer> {

    private static final String SERVICE = "sentiment-service";
    private static final List<String> DEAD_LETTER_TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> topic.readers().contains(SERVICE))
            .map(topic -> topic.deadLetterFor(SERVICE))
            .toList();

    private final Supplier<Settings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--topic", paramLabel = "T", description = "Where the letters are (default: all of sentiment's).")
    private @Nullable String topic;

    @Option(names = "--letter", paramLabel = "P/O", description = "Only the one at that partition and offset of T.")
    private @Nullable String letter;

    @Option(
            names = "--item",
            paramLabel = "FILE",
            description = "What that letter should have said: an item of the contract, as JSON.")
    private @Nullable Path item;

    @Option(names = "--dry-run", description = "Says what would be done, and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Puts back N letters at most (default: ${DEFAULT-VALUE}).")
    private long limit;

    /** Where the broker is, and since when items are live. */
    record Settings(Map<String, Object> kafka, Duration liveFor) {

        static Settings read() {
            CommandConfig config = CommandConfig.read(SentimentConfig.class);
            return new Settings(config.kafka(), config.brands().liveFor());
        }
    }

    ReplayDlqCommand() {
        this(Settings::read);
    }

    ReplayDlqCommand(Supplier<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (topic != null && !DEAD_LETTER_TOPICS.contains(topic)) {
            throw new IllegalArgumentException("--topic must be one of " + String.join(", ", DEAD_LETTER_TOPICS) + ".");
        }
        Selection selection = new Selection(
                topic == null ? DEAD_LETTER_TOPICS : List.of(topic),
                Optional.ofNullable(letter),
                item == null ? Optional.empty() : Optional.of(read(item)),
                limit);
        Settings all = settings.get();
        Replay replay = new Replay(all.kafka(), selection, all.liveFor());
        RepairTally tally = dryRun ? replay.dryRun() : replay.run();
        PrintWriter out = spec.commandLine().getOut();
        out.println((dryRun ? "Dry run, nothing was written: " : "") + tally);
        tally.named().forEach(sentence -> out.println("  " + sentence));
        out.flush();
        return tally.complete() ? 0 : 1;
    }

    private static Item read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("--item: " + file + " is not a file that can be read.");
        }
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), Item.class);
        } catch (DatabindException e) {
            throw new IllegalArgumentException(
                    "--item: " + file + " is no item of the contract: " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("--item: " + file + " is not JSON.", e);
        }
    }
}
