package io.parley.chassis.streams;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * A stream thread that dies, of a broker that was away for too long say, is replaced: its transaction is aborted and
 * nothing is lost. Poison pills never come here; topologies send them to their dead-letter topic.
 */
@ApplicationScoped
class RestartTheThread implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(RestartTheThread.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        LOG.warn("stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
