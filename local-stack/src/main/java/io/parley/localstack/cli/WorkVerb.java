package io.parley.localstack.cli;

import io.parley.localstack.process.Checkout;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Layout;
import io.parley.localstack.stack.ServiceJar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A verb about a service's own work on files: its jar knows what to do with all arguments, no stack need be up. */
abstract class WorkVerb implements Callable<Integer> {

    private final Component service;

    @Spec
    private @Nullable CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    WorkVerb(Component service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(List.of(spec == null ? "" : spec.name()));
        all.addAll(arguments);
        Checkout checkout = Checkout.find();
        return new ServiceJar(new Layout(checkout, checkout.root()).serviceJar(service)).work(all, Map.of());
    }
}
