package io.parley.ingest.inbound.webhook;

import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.reading.GenericReader;
import io.parley.ingest.domain.reading.GenericReading;
import io.parley.ingest.domain.reading.Origin;
import io.parley.ingest.domain.signature.StandardWebhooks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door for any system that signs by Standard Webhooks and sends Parley's own item JSON or one CloudEvent. */
@Path("/webhooks/generic/{connection}")
@PermitAll
class GenericWebhook {

    private final Door door;
    private final IngestConfig config;

    GenericWebhook(Door door, IngestConfig config) {
        this.door = door;
        this.config = config;
    }

    /** All items of the delivery are stored, or none: the first bad one is named with its JSON pointer. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json"})
    @RunOnVirtualThread
    public Response deliver(
            @PathParam("connection") String connection,
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            byte[] body) {
        Origin origin = door.origin("generic", connection);
        door.admit(StandardWebhooks.verify(
                origin.connection().secrets(),
                new StandardWebhooks.Headers(id, timestamp, signature),
                body,
                origin.connection().timestampTolerance(),
                origin.receivedAt()));
        return switch (GenericReader.read(body, origin, config.itemsPerDeliveryMax())) {
            case GenericReading.Invalid(String pointer, String detail) -> throw door.invalid(pointer, detail);
            case GenericReading.Items(var items) ->
                door.store(
                        origin,
                        items,
                        List.of(),
                        Response.accepted(Map.of("accepted", items.size()))
                                .type(MediaType.APPLICATION_JSON)
                                .build());
        };
    }
}
