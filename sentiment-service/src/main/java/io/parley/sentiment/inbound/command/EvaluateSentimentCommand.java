package io.parley.sentiment.inbound.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Json;
import io.parley.sentiment.domain.evaluation.Evaluation;
import io.parley.sentiment.domain.evaluation.Tally;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.training.LabelledText;
import io.parley.sentiment.domain.training.Source;
import io.parley.sentiment.outbound.DeployedWeights;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the fast tier is worth on labelled texts. */
@Command(
        name = "evaluate-sentiment",
        mixinStandardHelpOptions = true,
        description = "Says how right the fast tier is on labelled texts, and whether it knows it.",
        footer = {
            "",
            "FILE: id, label (positive, neutral, negative) and text with tabs between, one",
            "a line, UTF-8, .tsv or .tsv.gz. Recall and F1 are means over the labels that",
            "the file has; a text said to have another label, or to be in an unsupported",
            "language, is an error. Calibration error: 15 equal bins of confidence."
        })
final class EvaluateSentimentCommand implements Callable<Integer> {

    private static final String KEY = "parley.sentiment.weights";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "Weights: a file, bundled, or word-list (default: what the service is set to).")
    private @Nullable String model;

    @Option(names = "--data", paramLabel = "FILE", required = true, description = "Labelled texts.")
    private Path data = Path.of("");

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String chosen = model == null ? deployed() : model;
        FastClassifier classifier = new FastClassifier(
                DeployedWeights.chosen(chosen, model == null ? KEY : "--model").orElse(null));
        Source source = LabelledFile.read(data);
        Tally tally = new Tally();
        for (LabelledText text : source.texts()) {
            tally.add(text.label(), classifier.classify(text.text(), null));
        }
        print(
                tally.sumUp(Pace.textsPerSecond(classifier, source.texts())),
                classifier.name() + " " + classifier.version());
        return 0;
    }

    private static String deployed() {
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .build()
                .getOptionalValue(KEY, String.class)
                .orElse(DeployedWeights.BUNDLED);
    }

    private void print(Evaluation evaluation, String name) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(evaluation)
                        : EvaluationText.of(evaluation, name));
        out.flush();
    }
}
