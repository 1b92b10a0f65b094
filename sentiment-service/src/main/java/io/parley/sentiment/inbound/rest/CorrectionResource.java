package io.parley.sentiment.inbound.rest;

import io.parley.chassis.http.Problem;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentCorrected;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.outbound.CorrectionPublisher;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door for people who say what a sentiment should have been, or that it was right; whose token it is goes on record. */
@Path("/corrections")
@RunOnVirtualThread
public class CorrectionResource {

    private final BrandsConfig brands;
    private final SentimentConfig config;
    private final CorrectionPublisher publisher;

    CorrectionResource(BrandsConfig brands, SentimentConfig config, CorrectionPublisher publisher) {
        this.brands = brands;
        this.config = config;
        this.publisher = publisher;
    }

    /** Takes a correction: 201 when the broker has it, 503 when it may not. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("approver")
    @Operation(
            summary = "Says what a sentiment should have been, or that it was right",
            description =
                    "item, and the score as was, are those of a sentiment.scored event; was may be left out, but only a"
                            + " checked score tells how often scores are right. The person of the token goes on record.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "On record: the broker has it",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be used; pointer says which part")
    @APIResponse(responseCode = "404", description = "There is no such brand")
    @APIResponse(responseCode = "503", description = "Not on record; send it again after Retry-After")
    public Response correct(byte[] body, @Context SecurityContext caller) {
        CorrectionBody read = CorrectionBody.read(body);
        Item item = Objects.requireNonNull(read.item());
        Label label = Objects.requireNonNull(read.label());
        if (!brands.brands().containsKey(item.brand())) {
            throw new Problem(
                    404,
                    "Unknown brand",
                    "There is no brand '" + item.brand() + "' here; there are "
                            + new TreeSet<>(brands.brands().keySet()) + ".",
                    "/item/brand");
        }
        String person = caller.getUserPrincipal().getName();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return switch (publisher.store(new SentimentCorrected(item, label, read.was(), person, at))) {
            case CorrectionPublisher.Stored(String eventId) ->
                Response.status(Response.Status.CREATED)
                        .entity(new Taken(eventId, item.id(), label, person, at))
                        .build();
            case CorrectionPublisher.Unavailable() -> unavailable();
        };
    }

    private Response unavailable() {
        Problem problem = new Problem(
                503, "Not stored", "The broker did not confirm the correction; send it again. Twice does no harm.");
        return Response.fromResponse(problem.response())
                .header(
                        "Retry-After",
                        Math.max(1, config.corrections().retryAfter().toSeconds()))
                .build();
    }

    /** What goes on record. */
    public record Taken(String eventId, String itemId, Label label, String by, Instant at) {}
}
