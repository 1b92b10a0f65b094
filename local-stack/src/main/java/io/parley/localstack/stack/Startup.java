package io.parley.localstack.stack;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Starts a whole stack: what the services stand on, then all services at the same time. */
public final class Startup {

    private Startup() {}

    /**
     * Starts every part that does not run and waits until each is ready.
     *
     * @param progress told of each part that is ready
     */
    public static void all(Stack stack, Consumer<Component> progress) {
        List<Component> foundation = stack.components().stream()
                .filter(component -> !component.isService())
                .toList();
        atOnce(stack, foundation, progress);
        atOnce(stack, Component.SERVICES, progress);
    }

    private static void atOnce(Stack stack, List<Component> components, Consumer<Component> progress) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = components.stream()
                    .<Future<?>>map(component -> threads.submit(() -> {
                        stack.start(component);
                        stack.awaitReady(component);
                        progress.accept(component);
                    }))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stack was starting", e);
        }
    }
}
