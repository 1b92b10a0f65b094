package io.parley.localstack.cli;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsFile;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Layout;
import io.parley.localstack.stack.ModelChoice;
import io.parley.localstack.stack.Shutdown;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.stack.StackSettings;
import io.parley.localstack.stack.Startup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole stack comes up, and the sample is played through it. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts Kafka, PostgreSQL, a model and the four services, and plays the sample traffic.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private OpenStack open = new OpenStack();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Your brands file (default: the sample's, with whose traffic it comes).")
    private @Nullable Path config;

    @Option(names = "--detach", description = "Returns once everything is up; ./parley down ends it.")
    private boolean detach;

    @Option(names = "--no-sample", description = "Plays no sample traffic.")
    private boolean noSample;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port (default: ${DEFAULT-VALUE}).")
    private int portOffset;

    @Option(
            names = "--ollama",
            paramLabel = "URL|stand-in",
            description =
                    "Where the model is (default: $OLLAMA_BASE_URL or localhost:11434 if it has the model, else the"
                            + " rule-based stand-in).")
    private @Nullable String ollama;

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        Layout layout = open.layout();
        Stack stack = new Stack(layout, settings(layout));
        List<String> problems = BrandsFile.problems(stack.brands());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The brands file cannot be used. " + String.join(" ", problems));
        }
        List<String> takenPorts = stack.takenPorts();
        if (!takenPorts.isEmpty()) {
            throw new IllegalStateException(String.join("\n", takenPorts));
        }
        stack.settings().write(layout.settings());
        CountDownLatch ended = new CountDownLatch(1);
        if (!detach) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, ended)));
        }
        Startup.all(stack, component -> terminal.live("ready: " + component.shortName()));
        terminal.line("Everything is ready after "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() / 100 / 10.0 + " s.");
        printTable(stack);
        // The sample is signed for the sample's own connections.
        boolean sampleBrand = Path.of(stack.settings().config()).startsWith(layout.sample());
        if (sampleBrand && !noSample) {
            new SamplePlayer(stack, terminal).play();
        }
        printWhereNext(stack);
        if (!detach) {
            terminal.line("Ctrl-C stops everything.");
            ended.await();
        }
        return 0;
    }

    /** A stack that is already up keeps its settings, so that what runs is adopted and not started twice. */
    private StackSettings settings(Layout layout) {
        Optional<Stack> running = open.find()
                .filter(stack -> stack.components().stream()
                        .anyMatch(component -> stack.process(component).isPresent()));
        if (running.isPresent()) {
            terminal.line(
                    "This stack is already up, with the settings it was started with; what runs is taken over, what is down is started.");
            return running.get().settings();
        }
        Path brands = Optional.ofNullable(config)
                .orElse(layout.sample().resolve("parley.yaml"))
                .toAbsolutePath();
        if (!Files.isReadable(brands)) {
            throw new IllegalArgumentException("--config " + brands + " cannot be read.");
        }
        ModelChoice model = ModelChoice.make(ollama, Component.MODEL.defaultPort() + portOffset);
        terminal.line(model.why());
        return new StackSettings(portOffset, brands.toString(), model.url(), model.model(), model.standIn());
    }

    private void end(Stack stack, CountDownLatch ended) {
        terminal.line("");
        terminal.line("Stopping …");
        Shutdown.all(stack);
        terminal.line(
                "Everything is stopped; the data is kept in " + stack.layout().home() + ".");
        ended.countDown();
    }

    private void printTable(Stack stack) {
        terminal.line("");
        terminal.line(String.format("  %-11s %-7s %-42s %s", "COMPONENT", "STATE", "URL", "VERSION"));
        for (Component component : Component.values()) {
            String state = stack.ready(component) || !stack.components().contains(component) ? "ready" : "down";
            terminal.line(String.format(
                    "  %-11s %-7s %-42s %s",
                    component.shortName(), state, stack.url(component), Versions.of(stack, component)));
        }
        terminal.line("");
    }

    private void printWhereNext(Stack stack) {
        BrandsConfig brands = stack.brands();
        terminal.line("");
        terminal.line("Where to look next");
        terminal.line("  ./parley replies            what waits for a decision");
        terminal.line("  ./parley status             lag and accounting of every stage");
        terminal.line("  ./parley consume social-sentiments --from-beginning --max 3");
        terminal.line("  ./parley kill sentiment     then send, then: ./parley start sentiment");
        terminal.line("  REST: " + stack.url(Component.GENERATION) + "/replies and " + stack.url(Component.TRENDS)
                + "/trends/" + brands.brands().keySet().stream().findFirst().orElse("BRAND") + "/themes");
        terminal.line("  Token for REST, as \"Authorization: Bearer …\": "
                + stack.secrets().token());
        terminal.line("  Logs: " + stack.layout().home().resolve("logs"));
    }
}
