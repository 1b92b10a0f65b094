package io.parley.localstack.stack;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ends a whole stack: the services first, at the same time, then what they stand on. */
public final class Shutdown {

    private Shutdown() {}

    /** Ends every part of the stack. */
    public static void all(Stack stack) {
        atOnce(stack, Component.SERVICES);
        atOnce(stack, List.of(Component.MODEL, Component.KAFKA, Component.POSTGRES));
        RunRecord.delete(stack.layout().settings());
    }

    private static void atOnce(Stack stack, List<Component> components) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            components.forEach(component -> threads.execute(() -> stack.stop(component)));
        }
    }
}
