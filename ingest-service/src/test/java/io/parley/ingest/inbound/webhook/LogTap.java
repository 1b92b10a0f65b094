package io.parley.ingest.inbound.webhook;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged above DEBUG while it is open. */
final class LogTap extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    LogTap() {
        setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(this);
        Logger.getLogger("io.parley.test").info("the tap is open");
    }

    /** All of it; a tap that caught nothing would prove nothing. */
    String text() {
        if (lines.isEmpty()) {
            throw new AssertionError("the tap caught nothing");
        }
        return String.join("\n", lines);
    }

    /** What this service and the HTTP server call an error. */
    Queue<String> errors() {
        return errors;
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            StringWriter trace = new StringWriter();
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(trace));
            }
            lines.add(getFormatter().format(line) + trace);
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()
                    && line.getLoggerName().matches("io\\.(parley|quarkus|vertx)\\..*")) {
                errors.add(getFormatter().format(line));
            }
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
