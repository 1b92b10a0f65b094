package io.parley.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every HTTP error of a service as application/problem+json (RFC 9457). */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return problem.response();
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e) {
        Response own = e.getResponse();
        if (own.hasEntity() || own.getStatus() < 400) {
            return own;
        }
        return new Problem(own.getStatus(), own.getStatusInfo().getReasonPhrase(), String.valueOf(e.getMessage()))
                .response();
    }

    @ServerExceptionMapper
    Response unreadableJson(JsonProcessingException e) {
        return new Problem(400, "Unreadable JSON", String.valueOf(e.getOriginalMessage())).response();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("request failed", e);
        return new Problem(500, "Internal error", "The request failed here; the service's log says why.").response();
    }
}
