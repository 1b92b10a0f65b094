package io.parley.generation.inbound.draft;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Reply.Passage;
import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.gate.Disposition;
import io.parley.generation.domain.gate.Draft;
import io.parley.generation.domain.gate.ReplyGate;
import io.parley.generation.domain.item.ItemFacts;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.model.DraftAttempt;
import io.parley.generation.outbound.store.ItemStates;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyLedger;
import io.parley.generation.outbound.store.ReplyRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that ends drafting: looks at the item once more under its lock, has the gate judge the text, and moves
 * the reply as far as the brand's autonomy goes. A release and the fact that forbids it cannot both win, because both
 * need that lock.
 */
@ApplicationScoped
class DraftFinish {

    private static final Logger LOG = Logger.getLogger(DraftFinish.class);

    /** Who decided where the brand lets drafts go out by themselves. */
    private static final String AUTONOMY = "autonomy";

    private final ItemStates states;
    private final Replies replies;
    private final ReplyLedger ledger;
    private final GenerationConfig config;

    DraftFinish(ItemStates states, Replies replies, ReplyLedger ledger, GenerationConfig config) {
        this.states = states;
        this.replies = replies;
        this.ledger = ledger;
        this.config = config;
    }

    /** Says whether the claim still held; where it did not, somebody else has moved the reply and nothing happens. */
    boolean finish(
            ReplyRow claim,
            BrandsConfig.Brand brand,
            DraftAttempt.Written written,
            List<Passage> given,
            @Nullable String traceparent) {
        UUID token = claim.claimToken;
        if (token == null) {
            return false;
        }
        ItemFacts facts = states.lockFor(claim.item).facts();
        Optional<ReplyRow> claimed = replies.lockClaimed(claim.id, token);
        claimed.ifPresent(row -> {
            row.traceparent = traceparent;
            Optional<Obstacle> obstacle = facts.obstacleTo(row.item);
            if (obstacle.isPresent()) {
                ledger.move(row, Stage.CANCELLED, List.of(obstacle.get().sentence()), Instant.now());
            } else {
                judge(row, brand, written, given);
            }
            LOG.infof("draft finished itemId=%s brandId=%s state=%s", row.itemId, row.brand, row.stage.wireName());
        });
        return claimed.isPresent();
    }

    private void judge(ReplyRow row, BrandsConfig.Brand brand, DraftAttempt.Written written, List<Passage> given) {
        Draft draft = new Draft(
                written.text(),
                written.passageIds(),
                given,
                row.item,
                brand,
                config.draft().replyCharsMax());
        row.text = written.text();
        row.language = written.language();
        row.passages = draft.cited();
        row.model = written.model();
        Instant now = Instant.now();
        switch (Disposition.of(
                brand.autonomyFor(row.item.kind()), ReplyGate.check(draft), row.sentiment, config.confidenceMin())) {
            case Disposition.Suggest(List<String> remarks) -> ledger.move(row, Stage.DRAFTED, remarks, now);
            case Disposition.Hold(List<String> reasons) -> {
                ledger.move(row, Stage.DRAFTED, List.of(), now);
                ledger.move(row, Stage.HELD, reasons, now);
            }
            case Disposition.Release() -> {
                ledger.move(row, Stage.DRAFTED, List.of(), now);
                ledger.decide(row, Stage.APPROVED, AUTONOMY, null, now);
                ledger.move(row, Stage.RELEASED, List.of(), now);
            }
        }
    }
}
