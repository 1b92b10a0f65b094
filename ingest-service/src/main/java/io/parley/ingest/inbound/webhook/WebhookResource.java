package io.parley.ingest.inbound.webhook;

import io.parley.chassis.http.Problem;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import io.parley.ingest.domain.webhook.Verification;
import io.parley.ingest.outbound.CursorPublisher;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jboss.logging.Logger;

/**
 * The door of every platform: find the connection, turn away what is forged, read, store, and answer when the broker has
 * it. What differs between platforms stands in {@link Platform}.
 */
@Path("/webhooks/{platform}/{connection}")
@PermitAll
class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private final Connections connections;
    private final Bodies bodies;
    private final PlatformGuard guard;
    private final InboxDoor inbox;
    private final CursorPublisher cursors;
    private final Refusals refusals;
    private final DeliveryMeters meters;

    WebhookResource(
            Connections connections,
            Bodies bodies,
            PlatformGuard guard,
            InboxDoor inbox,
            CursorPublisher cursors,
            Refusals refusals,
            DeliveryMeters meters) {
        this.connections = connections;
        this.bodies = bodies;
        this.guard = guard;
        this.inbox = inbox;
        this.cursors = cursors;
        this.refusals = refusals;
        this.meters = meters;
    }

    /** The platform's handshake. */
    @GET
    @RunOnVirtualThread
    public Response handshake(
            @PathParam("platform") String platformName,
            @PathParam("connection") String connectionName,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Platform platform = connections.platform(platformName);
        Origin origin = connections.origin(platform, connectionName);
        return agree(origin, guard.handshake(platform, Requests.withoutBody(headers, uri), origin), HttpMethod.GET);
    }

    /** No platform asks for a handshake without wanting to see its answer. */
    @HEAD
    @RunOnVirtualThread
    public Response look() {
        throw Problems.methodNotAllowed(HttpMethod.HEAD);
    }

    /** The platform asks whether it may deliver at all. */
    @OPTIONS
    @RunOnVirtualThread
    public Response consent(
            @PathParam("platform") String platformName,
            @PathParam("connection") String connectionName,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Platform platform = connections.platform(platformName);
        Origin origin = connections.origin(platform, connectionName);
        return agree(origin, guard.consent(platform, Requests.withoutBody(headers, uri), origin), HttpMethod.OPTIONS);
    }

    /** Readable parts are stored, unreadable ones kept as dead letters; both before a 2xx. */
    @POST
    @RunOnVirtualThread
    public Response deliver(
            @PathParam("platform") String platformName,
            @PathParam("connection") String connectionName,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            InputStream body) {
        Platform platform = connections.platform(platformName);
        Origin origin = connections.origin(platform, connectionName);
        Delivery request = Requests.withoutBody(headers, uri);
        try (Bodies.Body received = bodies.receive(headers, body, platform.bodyBytesMax(), origin)) {
            Delivery delivery = request.withBody(received.bytes());
            return switch (guard.verify(platform, delivery, origin)) {
                case Verification.Refused refused -> refuse(platform, refused, origin);
                case Verification.Verified(int secret, byte[] content) -> {
                    meters.verified(origin, secret);
                    yield take(platform, delivery.withBody(content), origin);
                }
            };
        }
    }

    private Response take(Platform platform, Delivery delivery, Origin origin) {
        return switch (guard.read(platform, delivery, origin)) {
            case Reading.Invalid(int status, String pointer, String detail) -> {
                meters.refused("invalid");
                throw new Problem(status, "Item not accepted", detail, pointer);
            }
            case Reading.Parts parts ->
                inbox.store(
                        new Taken(origin, delivery, parts),
                        platform.accepted(parts.items().size()));
        };
    }

    private Response refuse(Platform platform, Verification.Refused refused, Origin origin) {
        if (platform.refused().isPresent()) {
            meters.refused(refused.reason());
            return Requests.response(platform.refused().get());
        }
        throw refusals.of(origin, refused.reason(), new Problem(401, "Signature refused", refused.detail()));
    }

    private Response agree(Origin origin, Handshake handshake, String method) {
        return switch (handshake) {
            case Handshake.Agreed(Answer answer) -> Requests.response(answer);
            case Handshake.Leased(Answer answer, String part, Lease lease) -> {
                // The answer does not wait for Kafka: a lease that is not recorded is only renewed early.
                cursors.write(origin.connectionName(), part, lease);
                yield Requests.response(answer);
            }
            case Handshake.Reported(Answer answer, String reason, String detail) -> {
                meters.reported(reason);
                LOG.warnf("connection=%s reason=%s %s", origin.connectionName(), reason, detail);
                yield Requests.response(answer);
            }
            case Handshake.Denied(int status, String detail) ->
                throw refusals.of(
                        origin,
                        "handshake",
                        status == 405
                                ? Problems.methodNotAllowed(method, detail)
                                : new Problem(status, "Handshake refused", detail));
        };
    }
}
