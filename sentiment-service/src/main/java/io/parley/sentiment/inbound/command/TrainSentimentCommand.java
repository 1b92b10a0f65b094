package io.parley.sentiment.inbound.command;

import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.domain.linear.WeightsFormat;
import io.parley.sentiment.domain.training.Source;
import io.parley.sentiment.domain.training.Trainer;
import io.parley.sentiment.outbound.DeployedWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Labelled texts become weights. */
@Command(
        name = "train-sentiment",
        mixinStandardHelpOptions = true,
        description = "Trains the fast tier for English and Chinese from labelled texts.",
        footer = {
            "",
            "FILE: id, label (positive, neutral, negative) and text with tabs between, one",
            "a line, UTF-8, .tsv or .tsv.gz. Give each file that was labelled in its own way",
            "on its own: a label that a file lacks is not held against it. The same files in",
            "the same order with the same seed give the same bytes, on every machine.",
            "",
            "The service scores by the new weights with PARLEY_SENTIMENT_WEIGHTS=FILE."
        })
final class TrainSentimentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "FILE", arity = "1..*", required = true, description = "Labelled texts.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "MODEL",
            description = "Weights to go on from: a file, or bundled (default: from nothing).")
    private @Nullable String base;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "sentiment.weights",
            description = "Where the weights go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of chance (default: 1).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Path target = out.toAbsolutePath();
        if (!Files.isWritable(target.getParent())) {
            throw new IllegalArgumentException("--out: nothing can be written into " + target.getParent() + ".");
        }
        Weights from = base == null ? null : base(base);
        List<Source> sources = new ArrayList<>();
        for (Path file : data) {
            Source source = LabelledFile.read(file);
            say(file + ": " + source.texts().size() + " texts");
            sources.add(source);
        }
        byte[] weights = WeightsFormat.write(new Trainer(from, seed, this::say).train(sources));
        // All of it or nothing: a service may be about to read the file.
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, weights);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        say(out + ": " + Weights.NAME + " " + WeightsFormat.read(weights).version() + ", " + weights.length + " bytes");
        return 0;
    }

    private static Weights base(String choice) {
        return DeployedWeights.chosen(choice, "--base")
                .orElseThrow(() -> new IllegalArgumentException("--base: there are no " + choice + " weights."));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
