package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.chassis.http.Problem;
import io.parley.ingest.domain.reading.FacebookReader;
import io.parley.ingest.domain.reading.FacebookReading;
import io.parley.ingest.domain.reading.Origin;
import io.parley.ingest.domain.signature.MetaSignature;
import io.parley.ingest.outbound.InboxPublisher;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door for Facebook Pages. */
@Path("/webhooks/facebook/{connection}")
@PermitAll
class FacebookWebhook {

    private static final String CHALLENGE = "[A-Za-z0-9_-]{1,256}";

    private final Door door;

    FacebookWebhook(Door door) {
        this.door = door;
    }

    /** Meta's handshake: whoever knows the verify token gets the challenge back. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String handshake(
            @PathParam("connection") String connection,
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.verify_token") @Nullable String token,
            @QueryParam("hub.challenge") @Nullable String challenge) {
        Origin origin = door.origin("facebook", connection);
        boolean known = token != null
                && origin.connection()
                        .verifyToken()
                        .filter(expected -> MessageDigest.isEqual(expected.getBytes(UTF_8), token.getBytes(UTF_8)))
                        .isPresent();
        if (!known || !"subscribe".equals(mode) || challenge == null || !challenge.matches(CHALLENGE)) {
            throw new Problem(
                    403,
                    "Handshake refused",
                    "hub.mode must be subscribe, hub.verify_token the one in the brands file, and hub.challenge letters or"
                            + " digits.");
        }
        return challenge;
    }

    /** Readable parts are stored, unreadable ones kept as dead letters; both before the 200. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response deliver(
            @PathParam("connection") String connection,
            @HeaderParam("X-Hub-Signature-256") @Nullable String signature,
            byte[] body) {
        Origin origin = door.origin("facebook", connection);
        door.admit(MetaSignature.verify(origin.connection().secrets(), signature, body));
        FacebookReading reading = FacebookReader.read(body, origin);
        door.leftOut("no-item", reading.ignored());
        door.leftOut("other-account", reading.foreign());
        List<InboxPublisher.DeadPart> deadParts = reading.unreadable().stream()
                .map(part -> new InboxPublisher.DeadPart(part.bytes(), part.reason()))
                .toList();
        return door.store(origin, reading.items(), deadParts, Response.ok().build());
    }
}
