package io.parley.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of the stack, known by its pid and start time, so that a pid which the system gave to somebody else is never
 * taken for ours. It is in a session of its own: neither Ctrl-C nor the end of the launcher reaches it.
 */
public final class ChildProcess {

    /** The Java that runs us, for what we start. */
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ProcessHandle handle;
    private final Instant started;

    private ChildProcess(ProcessHandle handle, Instant started) {
        this.handle = handle;
        this.started = started;
    }

    /**
     * Starts a JVM whose output goes to {@code log}.
     *
     * @param arguments everything after {@code java}
     */
    public static ChildProcess java(List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.add(JAVA);
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            ProcessHandle handle = builder.start().toHandle();
            return new ChildProcess(handle, startOf(handle).orElseGet(Instant::now));
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + String.join(" ", command), e);
        }
    }

    /** The process of that pid, if it still is the one that was started then. */
    public static Optional<ChildProcess> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startOf(handle).map(started::equals).orElse(false))
                .map(handle -> new ChildProcess(handle, started));
    }

    public long pid() {
        return handle.pid();
    }

    public Instant started() {
        return started;
    }

    public boolean alive() {
        return handle.isAlive();
    }

    /** SIGTERM, and after {@code patience} SIGKILL; returns when it is gone. */
    public void stop(Duration patience) {
        handle.destroy();
        if (!gone(patience)) {
            kill();
        }
    }

    /** SIGKILL: the process gets no chance to tidy up. */
    public void kill() {
        handle.destroyForcibly();
        gone(Duration.ofSeconds(10));
    }

    /** Waits for a process that ends by itself; fails when it does not. */
    public void awaitEnd(Duration patience) {
        if (!gone(patience)) {
            kill();
            throw new IllegalStateException("process " + pid() + " did not end within " + patience);
        }
    }

    private boolean gone(Duration patience) {
        try {
            return !handle.onExit()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .isAlive();
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not wait for process " + handle.pid(), e);
        }
    }

    private static Optional<Instant> startOf(ProcessHandle handle) {
        return handle.info().startInstant();
    }
}
