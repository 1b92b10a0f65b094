package io.parley.systemtests;

import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.Ports;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Layout;
import io.parley.localstack.stack.Shutdown;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.stack.StackSettings;
import io.parley.localstack.stack.Startup;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.TemporaryFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stack of real processes for all system tests, on free ports and a temporary folder; a test asks for it as a
 * parameter. It ends with the test run; where that fails, its logs stay.
 */
final class RunningStack implements ParameterResolver {

    private static final Path BRANDS =
            Path.of("src/test/resources/brand/parley.yaml").toAbsolutePath();
    // So that every port stays below those that systems give to outgoing connections.
    private static final int OFFSET_MIN = 8_000;
    private static final int OFFSET_MAX = 20_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningStack.class))
                .computeIfAbsent("stack", key -> new Holder(start()), Holder.class)
                .stack();
    }

    private static Stack start() {
        Layout layout = new Layout(Checkout.find(), TemporaryFolder.create("system"));
        int offset = freeOffset();
        Stack stack = new Stack(
                layout,
                new StackSettings(
                        offset,
                        BRANDS.toString(),
                        "http://localhost:" + (Component.MODEL.defaultPort() + offset),
                        StandInModelServer.MODEL,
                        true));
        stack.settings().write(layout.settings());
        Startup.all(stack, component -> {});
        return stack;
    }

    /** An offset at which no part's port is taken, the broker's controller included. */
    static int freeOffset() {
        while (true) {
            int offset = ThreadLocalRandom.current().nextInt(OFFSET_MIN, OFFSET_MAX);
            boolean free = Arrays.stream(Component.values())
                    .noneMatch(component -> Ports.taken(component.defaultPort() + offset)
                            || Ports.taken(component.defaultPort() + offset + 1));
            if (free) {
                return offset;
            }
        }
    }

    private record Holder(Stack stack) implements AutoCloseable {
        @Override
        public void close() {
            Shutdown.all(stack);
            TemporaryFolder.delete(stack.layout().home());
        }
    }
}
