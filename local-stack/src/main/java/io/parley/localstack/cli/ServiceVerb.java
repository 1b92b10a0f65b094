package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.ServiceJar;
import io.parley.localstack.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * A verb about a service's own work: its jar knows what to do with all arguments but {@code --data}. It gets the settings
 * of the stack that is up, or those of the environment where that names a broker.
 */
abstract class ServiceVerb implements Callable<Integer> {

    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";

    private final Component service;

    @Mixin
    private OpenStack open = new OpenStack();

    @Spec
    private @Nullable CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    ServiceVerb(Component service) {
        this.service = service;
    }

    /** The service whose verb this is, where the first word says so; that word is then not for the verb. */
    Optional<Component> named(List<String> words) {
        return Optional.empty();
    }

    @Override
    public Integer call() {
        Optional<Component> named = named(arguments);
        List<String> all = new ArrayList<>(List.of(spec == null ? "" : spec.name()));
        all.addAll(arguments.subList(named.isPresent() ? 1 : 0, arguments.size()));
        Component chosen = named.orElse(service);
        ServiceJar jar = new ServiceJar(open.layout().serviceJar(chosen));
        return computes() ? jar.work(all, environment(chosen)) : jar.run(all, environment(chosen));
    }

    /** Whether it needs more memory and speed than a verb that only reads and writes. */
    boolean computes() {
        return false;
    }

    private Map<String, String> environment(Component chosen) {
        if (System.getenv(BROKER) != null || arguments.contains("--help") || arguments.contains("-h")) {
            return Map.of();
        }
        Optional<Stack> stack = open.find();
        return stack.orElseThrow(() ->
                        new OpenStack.NotUpException("The stack is not up. Start it: ./parley up. For another one, set "
                                + BROKER + " and PARLEY_CONFIG."))
                .serviceEnvironment(chosen);
    }
}
