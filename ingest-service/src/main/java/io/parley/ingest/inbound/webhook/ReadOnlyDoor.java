package io.parley.ingest.inbound.webhook;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body and answers: what HTTP alone costs here. Only {@code bench ingest} opens it, by
 * {@code parley.ingest.read-only-door=true}.
 */
@Path("/bench/read-only")
@PermitAll
@EndpointDisabled(name = "parley.ingest.read-only-door", stringValue = "false", disableIfMissing = true)
class ReadOnlyDoor {

    private static final int BYTES_MAX = 1 << 20;

    private final UnreadBodies unread;

    ReadOnlyDoor(UnreadBodies unread) {
        this.unread = unread;
    }

    @POST
    @RunOnVirtualThread
    public Response read(InputStream body) throws IOException {
        body.readNBytes(BYTES_MAX);
        unread.wasRead();
        return Response.accepted().build();
    }
}
