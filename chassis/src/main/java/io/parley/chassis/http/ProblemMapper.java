package io.parley.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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
        return new Problem(own.getStatus(), own.getStatusInfo().getReasonPhrase(), detail(own.getStatus())).response();
    }

    /** What a caller can act on; the framework's own words speak of its insides. */
    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address; see /q/openapi for what there is.";
            case 405 -> "This address does not take that method.";
            case 406 -> "This address answers in JSON only; send Accept: application/json.";
            case 415 -> "This address does not take that Content-Type; send application/json.";
            default -> "The request cannot be taken as it is.";
        };
    }

    /** JSON of another shape. The framework has a mapper of its own for it, which wins unless it is named here. */
    @ServerExceptionMapper
    Response misshapenJson(MismatchedInputException e) {
        return new Problem(
                        400,
                        "Unexpected JSON",
                        "This part of the body has another shape than it should; see /q/openapi.",
                        JsonPointers.of(e))
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
