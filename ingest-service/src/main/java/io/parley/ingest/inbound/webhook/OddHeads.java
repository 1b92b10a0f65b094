package io.parley.ingest.inbound.webhook;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Takes a media type that is none for an absent one: most doors do not ask for it, and the framework would refuse the
 * delivery before anybody looks at its signature.
 */
@ApplicationScoped
class OddHeads {

    private static final int EARLY = 900;

    void register(@Observes Filters filters) {
        filters.register(OddHeads::look, EARLY);
    }

    private static void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }

    private static boolean isMediaType(@Nullable String text) {
        try {
            return text == null || MediaType.valueOf(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
