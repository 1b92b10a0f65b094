package io.parley.ingest.inbound.webhook;

import io.parley.chassis.http.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Mistakes of ours in the log: where they happened, but nothing of what was sent. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /** What no other mapper takes, such as running out of memory. */
    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        LOG.error("request failed", withoutMessage(e));
        return new Problem(500, "Internal error", "The request failed here; the service's log says why.").response();
    }

    /** Messages of exceptions quote what they choke on: what people wrote, or a token. */
    static Throwable withoutMessage(Throwable e) {
        Throwable silent = new Throwable(e.getClass().getName());
        silent.setStackTrace(e.getStackTrace());
        return silent;
    }
}
