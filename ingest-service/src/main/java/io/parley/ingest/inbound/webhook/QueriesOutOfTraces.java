package io.parley.ingest.inbound.webhook;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps query strings out of traces, since handshakes carry their token there. */
class QueriesOutOfTraces {

    @ServerRequestFilter(preMatching = true)
    void redact(UriInfo uri) {
        if (uri.getRequestUri().getRawQuery() != null) {
            Span.current().setAttribute("url.query", "");
        }
    }
}
