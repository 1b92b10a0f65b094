package io.parley.localstack.standin;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the stand-in model server as a process of its own until SIGTERM. */
@Command(
        name = "stand-in",
        mixinStandardHelpOptions = true,
        description = "A rule-based stand-in that speaks Ollama's protocol; it is not a language model.")
public final class StandInMain implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PORT", defaultValue = "11435", description = "default ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--model", paramLabel = "NAME", description = "a model name to answer to; may be repeated")
    private List<String> models = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private StandInMain() {}

    /** {@code [PORT] [--model NAME]...}; exit code 2 for bad arguments or a port that is taken. */
    public static void main(String[] args) {
        int code = new CommandLine(new StandInMain()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Starts the server and returns: the server's own thread keeps the process alive. */
    @Override
    public Integer call() throws IOException {
        try {
            StandInModelServer server = StandInModelServer.start(port, models.toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stand-in-shutdown"));
            System.out.println("stand-in model server ready model=" + StandInModelServer.MODEL + " url="
                    + server.baseUrl() + " answersTo=" + models);
            return 0;
        } catch (BindException e) {
            throw new ParameterException(spec.commandLine(), "Port " + port + " is taken.", e);
        }
    }
}
