package io.parley.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every HTTP error of a service as application/problem+json (RFC 9457). */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return response(problem.status(), problem.title(), String.valueOf(problem.getMessage()), problem.pointer());
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e) {
        Response own = e.getResponse();
        if (own.hasEntity() || own.getStatus() < 400) {
            return own;
        }
        return response(own.getStatus(), own.getStatusInfo().getReasonPhrase(), String.valueOf(e.getMessage()), "");
    }

    @ServerExceptionMapper
    Response unreadableJson(JsonProcessingException e) {
        return response(400, "Unreadable JSON", String.valueOf(e.getOriginalMessage()), "");
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("request failed", e);
        return response(500, "Internal error", "The request failed here; the service's log says why.", "");
    }

    static Response response(int status, String title, String detail, String pointer) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!pointer.isEmpty()) {
            body.put("pointer", pointer);
        }
        return Response.status(status).type(MEDIA_TYPE).entity(body.toString()).build();
    }
}
