package io.parley.sentiment.inbound.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The verbs about brands as a person runs them, with a broker and weights of a test. */
public final class BrandVerbs {

    private final BrandSettings settings;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    public BrandVerbs(String bootstrapServers, String weights) {
        settings = new BrandSettings(
                Map.of("bootstrap.servers", bootstrapServers), Set.of("harbour", "tidewater"), weights);
    }

    /** Its exit code. */
    public int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(CommandSpec.create())
                .addSubcommand(new TuneSentimentCommand(() -> settings))
                .addSubcommand(new SentimentModelsCommand(() -> settings))
                .addSubcommand(new RollbackSentimentCommand(() -> settings))
                .addSubcommand(new NetSentimentCommand(() -> settings));
        return SentimentMain.withExitCodes(line)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    public JsonNode json() throws JsonProcessingException {
        return Json.MAPPER.readTree(out());
    }
}
