package io.parley.chassis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An HTTP error that the caller can act on; it becomes application/problem+json (RFC 9457). */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;
    private final @Nullable String pointer;

    /**
     * @param status HTTP status, 400..599
     * @param title what kind of problem, the same for all of its kind
     * @param detail what is wrong this time and what to do, shown to the caller
     */
    public Problem(int status, String title, String detail) {
        this(status, title, detail, null);
    }

    /** @param pointer JSON pointer (RFC 6901) to the offending part of the body, empty for the body as a whole; null: no part of it */
    public Problem(int status, String title, String detail, @Nullable String pointer) {
        super(detail);
        this.status = status;
        this.title = title;
        this.pointer = pointer;
    }

    /** The answer that carries it. */
    public Response response() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage());
        if (pointer != null) {
            body.put("pointer", pointer);
        }
        return Response.status(status).type(MEDIA_TYPE).entity(body.toString()).build();
    }
}
