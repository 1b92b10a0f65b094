package io.parley.ingest.inbound.webhook;

import io.parley.chassis.http.Problem;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP as platforms see it, to and from the domain's words. */
final class Requests {

    private Requests() {}

    static Delivery withoutBody(HttpHeaders headers, UriInfo uri) {
        return new Delivery(lowerCased(headers), Map.copyOf(uri.getQueryParameters()), new byte[0]);
    }

    /** Reads the body, but never more than {@code bytesMax} of it. */
    static Delivery withBody(HttpHeaders headers, UriInfo uri, InputStream body, int bytesMax) {
        try {
            byte[] bytes = body.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new Problem(
                        413,
                        "Body too large",
                        "A body here may have at most " + bytesMax + " bytes; send less at once.");
            }
            return withoutBody(headers, uri).withBody(bytes);
        } catch (IOException e) {
            throw new Problem(400, "Body cut off", "The body ended before it was complete; send it again.");
        }
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.mediaType() != null) {
            response.type(answer.mediaType()).entity(answer.body());
        }
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, List<String>> lowerCased(HttpHeaders headers) {
        Map<String, List<String>> lowerCased = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> lowerCased.put(name.toLowerCase(Locale.ROOT), values));
        return lowerCased;
    }
}
