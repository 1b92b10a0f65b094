package io.parley.sentiment.inbound.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.chassis.Since;
import io.parley.contract.Json;
import io.parley.sentiment.domain.level.Level;
import io.parley.sentiment.domain.level.NetSentiment;
import io.parley.sentiment.inbound.brand.Correction;
import io.parley.sentiment.inbound.brand.Corrections;
import io.parley.sentiment.inbound.brand.RecentScores;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a brand is spoken of, as a level. */
@Command(
        name = "net-sentiment",
        mixinStandardHelpOptions = true,
        description = "Says how a brand is spoken of: the share of positive items minus that of negative ones.",
        footer = {
            "",
            "Counted are labels. Corrected is what people would have said, estimated from",
            "how often which label is mistaken for which: as the classifier's probabilities",
            "expect, and as corrections show, if these are a sample and no pick. For a level",
            "to rely on, have people look at items as they come, and confirm what is right."
        })
final class NetSentimentCommand implements Callable<Integer> {

    private final Supplier<BrandSettings> settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BRAND", description = "By its name in the brands file.")
    private String brand = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "P7D",
            description =
                    "Items written from then on: 2026-03-14T09:00:00Z, or a duration back from now (default: ${DEFAULT-VALUE}).")
    private String since = "";

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    NetSentimentCommand() {
        this(BrandSettings::read);
    }

    NetSentimentCommand(Supplier<BrandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Instant from = Since.parse(since, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        BrandSettings all = settings.get().knowing(brand);
        RecentScores scores = RecentScores.read(all.kafka(), brand, from);
        Corrections corrections = Corrections.read(all.kafka(), brand);
        Level level = NetSentiment.of(
                scores.scored(),
                corrections.all().stream()
                        .map(Correction::checked)
                        .flatMap(Optional::stream)
                        .toList());
        NetSentimentReport report = new NetSentimentReport(
                brand,
                from,
                level,
                new NetSentimentReport.LeftOut(scores.unsupported(), scores.own(), scores.withdrawn()),
                corrections.passedOver());
        spec.commandLine()
                .getOut()
                .println(
                        json ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) : report.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
