package io.parley.generation.inbound.draft;

import io.parley.chassis.Tracing;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Reply.Passage;
import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.knowledge.Knowledge;
import io.parley.generation.outbound.model.DraftAttempt;
import io.parley.generation.outbound.model.OllamaDraftWriter;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyLedger;
import io.parley.generation.outbound.store.ReplyRow;
import io.parley.generation.outbound.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns one queued reply into a draft: claim, find what the brand knows, ask the model, finish. Claim and finish are
 * short transactions of their own; while the model thinks, nothing in the database waits for it.
 */
@ApplicationScoped
class DraftProcessor {

    private static final Logger LOG = Logger.getLogger(DraftProcessor.class);

    private final Transactions transactions;
    private final Replies replies;
    private final ReplyLedger ledger;
    private final Knowledge knowledge;
    private final OllamaDraftWriter writer;
    private final DraftFinish finish;
    private final BrandsConfig brands;
    private final GenerationConfig.Draft config;

    DraftProcessor(
            Transactions transactions,
            Replies replies,
            ReplyLedger ledger,
            Knowledge knowledge,
            OllamaDraftWriter writer,
            DraftFinish finish,
            BrandsConfig brands,
            GenerationConfig config) {
        this.transactions = transactions;
        this.replies = replies;
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.writer = writer;
        this.finish = finish;
        this.brands = brands;
        this.config = config.draft();
    }

    /** Works on the next reply that wants a draft; says whether there was one. */
    boolean draftNext() {
        Optional<ReplyRow> claimed = transactions.once(() -> replies.claim(Instant.now(), config.claimFor()));
        claimed.ifPresent(reply -> {
            try (Tracing.Hop hop = Tracing.hop("draft a reply", reply.traceparent)) {
                draft(reply, hop.traceparent());
            }
        });
        return claimed.isPresent();
    }

    private void draft(ReplyRow claim, @Nullable String traceparent) {
        BrandsConfig.@Nullable Brand brand = brands.brands().get(claim.brand);
        if (brand == null) {
            whileClaimed(
                    claim,
                    row -> ledger.move(
                            row, Stage.CANCELLED, List.of(Obstacle.BRAND_UNKNOWN.sentence()), Instant.now()));
            return;
        }
        List<Passage> passages = knowledge.about(claim.brand, String.valueOf(claim.item.text()));
        switch (writer.write(brand, claim.item, claim.sentiment, passages)) {
            case DraftAttempt.Written written ->
                transactions.hold(() -> finish.finish(claim, brand, written, passages, traceparent));
            case DraftAttempt.Missed(String reason) -> whileClaimed(claim, row -> putBack(row, reason));
        }
    }

    private void putBack(ReplyRow row, String reason) {
        Instant now = Instant.now();
        row.attempts++;
        if (now.isAfter(row.createdAt.plus(config.deadline()))) {
            ledger.move(row, Stage.FAILED, List.of("no draft in time: " + reason), now);
        } else {
            row.notBefore = now.plus(Backoff.after(row.attempts, config.backoffMin(), config.backoffMax()));
            ledger.move(row, Stage.QUEUED, List.of(), now);
        }
        LOG.infof(
                "draft missed itemId=%s brandId=%s attempts=%d reason=%s", row.itemId, row.brand, row.attempts, reason);
    }

    private void whileClaimed(ReplyRow claim, Consumer<ReplyRow> change) {
        UUID token = claim.claimToken;
        if (token != null) {
            boolean held = transactions.hold(() -> {
                Optional<ReplyRow> row = replies.lockClaimed(claim.id, token);
                row.ifPresent(change);
                return row.isPresent();
            });
            LOG.debugf("claim ended itemId=%s brandId=%s held=%s", claim.itemId, claim.brand, held);
        }
    }
}
