package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.Accounts;
import io.parley.localstack.watch.LagMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the stack is: its parts, their lag, and whether every record is accounted for. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows each part's state, the lag, and the accounting of every stage, recomputed from the topics.",
        footer = "Exit code 0: all parts ready and the accounts hold; 1: not so; 3: the stack is not up.")
final class StatusCommand implements Callable<Integer> {

    private static final Duration SECOND_LOOK_AFTER = Duration.ofSeconds(2);

    @Mixin
    private OpenStack open = new OpenStack();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        Stack stack = open.require();
        ObjectNode status = Json.MAPPER.createObjectNode();
        boolean good = components(stack, status.putArray("components"));
        if (stack.ready(Component.KAFKA)) {
            good &= accounts(stack, status);
        }
        status.put("ok", good);
        if (json) {
            terminal.line(Json.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(status));
        } else {
            StatusText.print(status, terminal);
        }
        return good ? 0 : 1;
    }

    private static boolean components(Stack stack, ArrayNode components) {
        boolean allReady = true;
        for (Component component : stack.components()) {
            boolean ready = stack.ready(component);
            Optional<ChildProcess> process = stack.process(component);
            ObjectNode node = components
                    .addObject()
                    .put("component", component.shortName())
                    .put("state", ready ? "ready" : process.isPresent() ? "starting or unwell" : "down")
                    .put("url", stack.url(component))
                    .put("version", Versions.of(stack, component));
            process.ifPresent(running -> node.put("pid", running.pid()));
            allReady &= ready;
        }
        return allReady;
    }

    /** Records that wait although nobody is behind are lost; they get a second look, because work goes on meanwhile. */
    private static boolean accounts(Stack stack, ObjectNode status) {
        boolean good = read(stack, status);
        if (!good) {
            LockSupport.parkNanos(SECOND_LOOK_AFTER.toNanos());
            good = read(stack, status);
        }
        return good;
    }

    private static boolean read(Stack stack, ObjectNode status) {
        Map<String, Long> behind = LagMeter.measure(stack.bootstrapServers());
        boolean caughtUp = behind.values().stream().allMatch(records -> records == 0);
        behind.forEach(status.putObject("lag")::put);
        Accounts.Statement statement = Accounts.draw(stack.bootstrapServers());
        List<Accounts.Stage> stages = new ArrayList<>(statement.stages());
        GenerationAccounts.read(stack)
                .ifPresent(generation -> stages.add(generation.stage(statement.scored(), statement.scoresBuried())));
        ArrayNode array = status.putArray("stages");
        stages.forEach(stage -> put(stage, array.addObject()));
        ArrayNode twice = status.putArray("twice");
        statement.twice().forEach(twice::add);
        return statement.twice().isEmpty()
                && stages.stream().allMatch(stage -> stage.holds() && !(caughtUp && stage.waiting() > 0));
    }

    private static void put(Accounts.Stage stage, ObjectNode node) {
        node.put("stage", stage.name()).put("received", stage.received()).put("emitted", stage.emitted());
        stage.skipped().forEach(node.putObject("skipped")::put);
        node.put("deadLettered", stage.deadLettered())
                .put("waiting", stage.waiting())
                .put("holds", stage.holds());
    }
}
