package io.parley.ingest.inbound.webhook;

import io.parley.ingest.IngestConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;

/**
 * Ends the connection of a request that was answered before its body was read; else the next request on it would wait for
 * a body that nobody reads. For a moment the rest is thrown away, because a sender that is cut off while it sends does not
 * get to read the answer.
 */
@ApplicationScoped
class UnreadBodies {

    /** Before the framework compares lengths with its own limit, since its answer says nothing. */
    private static final int FIRST = 1000;

    private static final String READ = "parley.body-read";

    private final IngestConfig config;
    private final CurrentVertxRequest current;

    UnreadBodies(IngestConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    /** The body of the request at hand is read to its end. */
    void wasRead() {
        current.getCurrent().put(READ, true);
    }

    private void watch(RoutingContext context) {
        long declared = Requests.declaredBytes(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (declared != 0 || context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            context.addHeadersEndHandler(head -> announceEnd(context));
            context.addEndHandler(answered -> end(context));
        }
        if (declared > config.bodyMax().asLongValue()) {
            answer(context, Problems.tooLarge(config.bodyMax().asLongValue()).response());
        } else {
            context.next();
        }
    }

    private static void announceEnd(RoutingContext context) {
        if (context.get(READ) == null) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void end(RoutingContext context) {
        if (context.get(READ) == null) {
            context.vertx().runOnContext(later -> throwAway(context));
        }
    }

    private void throwAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        context.vertx()
                .setTimer(
                        config.lingerMax().toMillis(),
                        over -> request.connection().close());
        request.endHandler(ended -> request.connection().close());
        request.handler(rest -> {});
        request.resume();
    }

    private static void answer(RoutingContext context, Response problem) {
        context.response()
                .setStatusCode(problem.getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, problem.getMediaType().toString())
                .end(String.valueOf(problem.getEntity()));
    }
}
