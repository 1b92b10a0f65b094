package io.parley.ingest.inbound.webhook;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A method that no door takes, with those that it does. */
class MethodMapper {

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, @Context Request request) {
        return Problems.methodNotAllowed(request.getMethod()).response();
    }
}
