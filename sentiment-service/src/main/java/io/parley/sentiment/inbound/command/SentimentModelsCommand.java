package io.parley.sentiment.inbound.command;

import io.parley.contract.BrandModel;
import io.parley.contract.BrandModel.Quality;
import io.parley.sentiment.inbound.brand.BrandModels;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The models that brands have of their own. */
@Command(
        name = "sentiment-models",
        mixinStandardHelpOptions = true,
        description = "Lists the models that brands have of their own, and which one is promoted.")
final class SentimentModelsCommand implements Callable<Integer> {

    private final Supplier<BrandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "BRAND", description = "Only this one (default: all).")
    private @Nullable String brand;

    SentimentModelsCommand() {
        this(BrandSettings::read);
    }

    SentimentModelsCommand(Supplier<BrandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        BrandSettings all = settings.get();
        PrintWriter out = spec.commandLine().getOut();
        for (String name : brand == null ? new TreeSet<>(all.brands()) : List.of(brand)) {
            BrandModels models = BrandModels.read(all.knowing(name).kafka(), name);
            out.println(name + ": promoted is version " + models.promotedVersion()
                    + models.promoted()
                            .map(model -> ", by " + model.by() + " at " + model.at())
                            .orElse(", the base alone"));
            models.kept().values().forEach(model -> out.println("  " + line(model)));
        }
        out.flush();
        return 0;
    }

    private static String line(BrandModel model) {
        Quality quality = model.quality();
        return "%d   on %s   %s by %s%s"
                .formatted(
                        model.version(),
                        model.base(),
                        model.at(),
                        model.by(),
                        quality == null
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "   %d corrections; macro-recall %.3f, before %.3f, on %d",
                                        quality.trainedOn(),
                                        quality.after(),
                                        quality.before(),
                                        quality.heldBack()));
    }
}
