package io.parley.sentiment.inbound.command;

import io.parley.contract.BrandModel;
import io.parley.sentiment.inbound.brand.BrandModels;
import io.parley.sentiment.outbound.ModelRecords;
import io.parley.sentiment.outbound.ScoresPublisher;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An earlier model of a brand is promoted again. */
@Command(
        name = "rollback-sentiment",
        mixinStandardHelpOptions = true,
        description = "Promotes an earlier model of a brand again; running services use it at once.")
final class RollbackSentimentCommand implements Callable<Integer> {

    private final Supplier<BrandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BRAND", description = "By its name in the brands file.")
    private String brand = "";

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "0 is the base alone (default: the one kept before the promoted one, else 0).")
    private @Nullable Integer to;

    @Option(
            names = "--by",
            paramLabel = "PERSON",
            defaultValue = "${sys:user.name}",
            description = "Who does it, for the record (default: ${DEFAULT-VALUE}).")
    private String by = "";

    RollbackSentimentCommand() {
        this(BrandSettings::read);
    }

    RollbackSentimentCommand(Supplier<BrandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        BrandSettings all = settings.get().knowing(brand);
        String base = all.base().version();
        try (ScoresPublisher publisher = ScoresPublisher.open(all.kafka(), ModelVerbs.transactionalId(brand))) {
            BrandModels models = BrandModels.read(all.kafka(), brand);
            if (models.promoted().isEmpty()) {
                throw new IllegalArgumentException("The brand has no model of its own; it scores by the base.");
            }
            int version = to == null ? before(models) : to;
            if (version == models.promotedVersion()) {
                throw new IllegalArgumentException(
                        "Version " + version + " is promoted already; nothing was changed. Kept are 0 and "
                                + models.kept().keySet() + ".");
            }
            publisher.publish(ModelRecords.promoted(again(models, version, base)));
            spec.commandLine()
                    .getOut()
                    .println("Version " + version + (version == 0 ? ", the base alone," : "")
                            + " is promoted again; it was version " + models.promotedVersion() + ".");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private static int before(BrandModels models) {
        SortedMap<Integer, BrandModel> earlier = models.kept().headMap(models.promotedVersion());
        return earlier.isEmpty() ? 0 : earlier.lastKey();
    }

    private BrandModel again(BrandModels models, int version, String base) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (version == 0) {
            return new BrandModel(brand, 0, base, null, null, by, now);
        }
        BrandModel kept = models.kept().get(version);
        if (kept == null) {
            throw new IllegalArgumentException("--to: version " + version + " is not kept; there are 0 and "
                    + models.kept().keySet() + ".");
        }
        if (!kept.base().equals(base)) {
            throw new IllegalArgumentException("--to: version " + version + " changes the weights " + kept.base()
                    + ", and deployed are " + base + ", so nobody would use it. Tune again, or go back to 0.");
        }
        return new BrandModel(brand, version, kept.base(), kept.delta(), kept.quality(), by, now);
    }
}
