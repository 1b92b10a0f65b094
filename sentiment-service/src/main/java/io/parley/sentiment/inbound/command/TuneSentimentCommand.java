package io.parley.sentiment.inbound.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.BrandModel;
import io.parley.contract.Json;
import io.parley.sentiment.domain.brand.DeltaFormat;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.domain.tuning.Comparison;
import io.parley.sentiment.domain.tuning.CorrectedText;
import io.parley.sentiment.domain.tuning.Tuner;
import io.parley.sentiment.domain.tuning.Tuning;
import io.parley.sentiment.inbound.brand.BrandModels;
import io.parley.sentiment.inbound.brand.Correction;
import io.parley.sentiment.inbound.brand.Corrections;
import io.parley.sentiment.outbound.ModelRecords;
import io.parley.sentiment.outbound.ScoresPublisher;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A brand's corrections become a model of its own, if that is not worse than what it has. */
@Command(
        name = "tune-sentiment",
        mixinStandardHelpOptions = true,
        description = "Learns from a brand's corrections, and promotes what was learned if it is not worse.",
        footer = {
            "",
            "Learned are small changes to the deployed weights. Each correction is judged by",
            "a model that was trained without it, beside the model that is promoted now; if",
            "that one was tuned, only corrections given since count. Not worse: neither the",
            "macro-recall nor the log loss. Running services use a promoted model at once;",
            "rollback-sentiment takes it back. The same corrections give the same bytes.",
            "PARLEY_SENTIMENT_WEIGHTS must be what the services have.",
            "",
            "Exit code 0: promoted (with --dry-run: would be); 1: not; 2: wrong usage."
        })
final class TuneSentimentCommand implements Callable<Integer> {

    private final Supplier<BrandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BRAND", description = "By its name in the brands file.")
    private String brand = "";

    @Option(names = "--dry-run", description = "Says what would be done, and writes nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(
            names = "--by",
            paramLabel = "PERSON",
            defaultValue = "${sys:user.name}",
            description = "Who has it trained, for the record (default: ${DEFAULT-VALUE}).")
    private String by = "";

    TuneSentimentCommand() {
        this(BrandSettings::read);
    }

    TuneSentimentCommand(Supplier<BrandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        BrandSettings all = settings.get().knowing(brand);
        Weights base = all.base();
        if (dryRun) {
            return tune(all, base, Optional.empty());
        }
        // Opened before anything is read: whoever began earlier cannot write any more, whatever it has read.
        try (ScoresPublisher publisher = ScoresPublisher.open(all.kafka(), ModelVerbs.transactionalId(brand))) {
            return tune(all, base, Optional.of(publisher));
        }
    }

    private int tune(BrandSettings all, Weights base, Optional<ScoresPublisher> publisher)
            throws JsonProcessingException {
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        BrandModels models = BrandModels.read(all.kafka(), brand);
        Corrections corrections = Corrections.read(all.kafka(), brand);
        corrections.passedOver().forEach(this::say);
        List<CorrectedText> texts = texts(corrections, new FastClassifier(base), models.trainedAt(base.version()));
        say("%d corrections, %d of them in texts that are learned from; promoted is version %d"
                .formatted(corrections.all().size(), texts.size(), models.promotedVersion()));
        return switch (new Tuner(models.changes(base.version()), this::say).tune(texts)) {
            case Tuning.TooLittle(String sentence) -> {
                print(new TuneReport(brand, "too-little", models.promotedVersion(), texts.size(), null, sentence));
                yield 1;
            }
            case Tuning.Trained trained
            when !trained.comparison().notWorse() -> {
                print(report("worse", models.promotedVersion(), trained));
                yield 1;
            }
            case Tuning.Trained trained -> {
                BrandModel model = model(models.nextVersion(), base, trained, trainedAt(began, corrections));
                publisher.ifPresent(open -> open.publish(
                        ModelRecords.trained(model, new TreeSet<>(models.kept().keySet()))));
                print(report(dryRun ? "would-be-promoted" : "promoted", model.version(), trained));
                yield 0;
            }
        };
    }

    private static List<CorrectedText> texts(Corrections corrections, FastClassifier classifier, Instant trainedAt) {
        List<CorrectedText> texts = new ArrayList<>();
        for (Correction correction : corrections.all()) {
            classifier
                    .view(correction.text(), correction.language())
                    .ifPresent(view -> texts.add(new CorrectedText(
                            correction.key(),
                            correction.label(),
                            view,
                            correction.confirms(),
                            correction.arrived().isAfter(trainedAt))));
        }
        return texts;
    }

    /** No earlier than anything that was learned from, whatever other clocks say. */
    private static Instant trainedAt(Instant began, Corrections corrections) {
        return corrections.all().stream()
                .map(Correction::arrived)
                .filter(arrived -> arrived.isAfter(began))
                .max(Instant::compareTo)
                .orElse(began);
    }

    private BrandModel model(int version, Weights base, Tuning.Trained trained, Instant at) {
        Comparison comparison = trained.comparison();
        return new BrandModel(
                brand,
                version,
                base.version(),
                Base64.getEncoder().encodeToString(DeltaFormat.write(trained.delta())),
                new BrandModel.Quality(trained.trainedOn(), comparison.rows(), comparison.before(), comparison.after()),
                by,
                at);
    }

    private TuneReport report(String outcome, int version, Tuning.Trained trained) {
        return new TuneReport(brand, outcome, version, trained.trainedOn(), trained.comparison(), null);
    }

    private void print(TuneReport report) throws JsonProcessingException {
        spec.commandLine()
                .getOut()
                .println(
                        json ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) : report.text());
        spec.commandLine().getOut().flush();
    }

    /** Progress; with {@code --json} it does not stand in the way. */
    private void say(String line) {
        (json ? spec.commandLine().getErr() : spec.commandLine().getOut()).println(line);
    }
}
