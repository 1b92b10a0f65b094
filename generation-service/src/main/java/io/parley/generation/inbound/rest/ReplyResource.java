package io.parley.generation.inbound.rest;

import io.parley.chassis.http.Problem;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyRow;
import io.parley.generation.outbound.store.ScoreAccount;
import io.parley.generation.outbound.store.Transactions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door for the people who decide what is said in the brand's name; whose token it is goes on record. */
@Path("/replies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReplyResource {

    private static final int LIMIT_MAX = 200;
    private static final int WORDS_MAX = 5_000;

    private final Transactions transactions;
    private final Replies replies;
    private final Decisions decisions;
    private final ScoreAccount account;

    ReplyResource(Transactions transactions, Replies replies, Decisions decisions, ScoreAccount account) {
        this.transactions = transactions;
        this.replies = replies;
        this.decisions = decisions;
        this.account = account;
    }

    /** Replies in some states, the oldest first; by default those that wait for a person. */
    @GET
    @RolesAllowed({"reader", "approver"})
    public ReplyPage list(
            @QueryParam("state") @Nullable List<String> states,
            @QueryParam("brand") @Nullable String brand,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @DefaultValue("0") long after) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Problem(400, "Limit out of range", "limit must be 1 to " + LIMIT_MAX + ".");
        }
        Set<Stage> stages = stages(states);
        return transactions.once(() -> {
            List<ReplyRow> page = replies.page(stages, brand, after, limit);
            return new ReplyPage(
                    page.stream().map(ReplyView::of).toList(), page.size() < limit ? null : page.getLast().seq);
        });
    }

    /** One reply with everything that helps to decide. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"reader", "approver"})
    public ReplyView show(@PathParam("id") UUID id) {
        return transactions.once(() -> {
            ReplyRow row = replies.findByIdOptional(id).orElseThrow(() -> unknown(id));
            return ReplyView.of(row, replies.steps(id));
        });
    }

    /** What became of every score, recomputed from the database. */
    @GET
    @Path("/accounting")
    @RolesAllowed({"reader", "approver"})
    public AccountView accounting() {
        return transactions.once(
                () -> AccountView.of(account.repliesByState(), account.skippedByReason(), account.unpublished()));
    }

    /** Stands by the text: the reply is released. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed("approver")
    public ReplyView approve(@PathParam("id") UUID id, @Context SecurityContext caller) {
        return answer(() -> decisions.approve(id, person(caller)));
    }

    /** Says no: the reply is never released. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("approver")
    public ReplyView reject(@PathParam("id") UUID id, @Nullable Rejection body, @Context SecurityContext caller) {
        String why = words(body == null ? null : body.reason(), "reason", "/reason");
        return answer(() -> decisions.reject(id, person(caller), why));
    }

    /** Writes another text; what the gate finds in it comes back as reasons. */
    @PUT
    @Path("/{id}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("approver")
    public ReplyView rewrite(@PathParam("id") UUID id, @Nullable Rewriting body, @Context SecurityContext caller) {
        String text = words(body == null ? null : body.text(), "text", "/text");
        return answer(() -> decisions.rewrite(id, person(caller), text));
    }

    private ReplyView answer(Supplier<Decision> decide) {
        return switch (transactions.once(decide)) {
            case Decision.Taken(ReplyView reply) -> reply;
            case Decision.Unknown(UUID id) -> throw unknown(id);
            case Decision.TooLate(String why) -> throw new Problem(409, "Reply cannot be changed", why);
        };
    }

    private static Set<Stage> stages(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return Set.of(Stage.DRAFTED, Stage.HELD);
        }
        return names.stream()
                .map(name -> Stage.named(name)
                        .orElseThrow(() -> new Problem(400, "Unknown state", "There is no state '" + name + "'.")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String words(@Nullable String given, String name, String pointer) {
        if (given == null || given.isBlank() || given.length() > WORDS_MAX || given.indexOf('\0') >= 0) {
            throw new Problem(
                    400, "Missing words", name + " must be a text of 1 to " + WORDS_MAX + " characters.", pointer);
        }
        return given.strip();
    }

    private static String person(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private static Problem unknown(UUID id) {
        return new Problem(404, "No such reply", "There is no reply " + id + ".");
    }

    /** Body of a rejection. */
    public record Rejection(@Nullable String reason) {}

    /** Body of a new text. */
    public record Rewriting(@Nullable String text) {}
}
