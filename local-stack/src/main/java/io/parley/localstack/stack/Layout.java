package io.parley.localstack.stack;

import io.parley.localstack.process.Checkout;
import java.nio.file.Path;

/**
 * Where everything of one stack lies.
 *
 * @param home the folder with all state, {@code .parley} unless told otherwise
 */
public record Layout(Checkout checkout, Path home) {

    public Path log(Component component) {
        return home.resolve("logs").resolve(component.shortName() + ".log");
    }

    public Path data(Component component) {
        return home.resolve("data").resolve(component.shortName());
    }

    /** Local state of the services; topics restore it. */
    public Path streams() {
        return home.resolve("data").resolve("streams");
    }

    public Path settings() {
        return home.resolve("run").resolve("stack.json");
    }

    public Path run(Component component) {
        return home.resolve("run").resolve(component.shortName() + ".json");
    }

    public Path secrets() {
        return home.resolve("secrets.json");
    }

    public Path sample() {
        return checkout.root().resolve("sample");
    }

    public Path serviceJar(Component service) {
        return checkout.root().resolve(service.fullName()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
