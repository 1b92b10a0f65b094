package io.parley.generation.inbound.rest;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Reply.Passage;
import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.gate.Draft;
import io.parley.generation.domain.gate.GateOutcome;
import io.parley.generation.domain.gate.ReplyGate;
import io.parley.generation.domain.item.ItemFacts;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.domain.text.Languages;
import io.parley.generation.outbound.store.ItemStates;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyLedger;
import io.parley.generation.outbound.store.ReplyRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people decide about replies. Each method wants a transaction around it and locks what it changes. */
@ApplicationScoped
class Decisions {

    private final ItemStates states;
    private final Replies replies;
    private final ReplyLedger ledger;
    private final BrandsConfig brands;
    private final GenerationConfig config;

    Decisions(ItemStates states, Replies replies, ReplyLedger ledger, BrandsConfig brands, GenerationConfig config) {
        this.states = states;
        this.replies = replies;
        this.ledger = ledger;
        this.brands = brands;
        this.config = config;
    }

    /** Releases the reply, unless newer facts forbid it: those are looked at under the item's lock. */
    Decision approve(UUID id, String person) {
        @Nullable ReplyRow known = replies.findById(id);
        if (known == null) {
            return new Decision.Unknown(id);
        }
        ItemFacts facts = states.lockFor(known.item).facts();
        return locked(id, row -> {
            if (row.stage == Stage.RELEASED && person.equals(row.decidedBy)) {
                return taken(row);
            }
            if (!row.stage.decidable()) {
                return tooLate(row);
            }
            Instant now = Instant.now();
            Optional<Obstacle> obstacle = facts.obstacleTo(row.item);
            if (obstacle.isPresent()) {
                ledger.move(row, Stage.CANCELLED, List.of(obstacle.get().sentence()), now);
                return tooLate(row);
            }
            if (row.text == null || row.text.isBlank()) {
                return new Decision.TooLate("The reply has no text yet; write one first.");
            }
            ledger.decide(row, Stage.APPROVED, person, null, now);
            ledger.move(row, Stage.RELEASED, List.of(), now);
            return taken(row);
        });
    }

    /** Ends the reply without a release. */
    Decision reject(UUID id, String person, String why) {
        return locked(id, row -> {
            if (row.stage == Stage.REJECTED && person.equals(row.decidedBy)) {
                return taken(row);
            }
            if (!row.stage.decidable()) {
                return tooLate(row);
            }
            ledger.decide(row, Stage.REJECTED, person, why, Instant.now());
            return taken(row);
        });
    }

    /** Replaces the text. The gate judges it too, but for a person its reasons are advice. */
    Decision rewrite(UUID id, String person, String text) {
        return locked(id, row -> {
            if (!row.stage.decidable()) {
                return tooLate(row);
            }
            row.text = text;
            row.language = Languages.ofText(text);
            row.reasons = judge(row, text);
            ledger.note(row, person, "text changed", Instant.now());
            return taken(row);
        });
    }

    private List<String> judge(ReplyRow row, String text) {
        BrandsConfig.@Nullable Brand brand = brands.brands().get(row.brand);
        if (brand == null) {
            return List.of(Obstacle.BRAND_UNKNOWN.sentence());
        }
        List<String> cited = row.passages.stream().map(Passage::id).toList();
        return GateOutcome.reasons(ReplyGate.check(new Draft(
                text, cited, row.passages, row.item, brand, config.draft().replyCharsMax())));
    }

    private Decision locked(UUID id, Function<ReplyRow, Decision> decide) {
        return replies.lock(id).map(decide).orElseGet(() -> new Decision.Unknown(id));
    }

    private Decision taken(ReplyRow row) {
        return new Decision.Taken(ReplyView.of(row, replies.steps(row.id)));
    }

    private static Decision tooLate(ReplyRow row) {
        String by = row.decidedBy == null ? "" : " by " + row.decidedBy;
        String why = row.reasons.isEmpty() ? "" : ": " + String.join("; ", row.reasons);
        return new Decision.TooLate("The reply is " + row.stage.wireName() + by + why + ".");
    }
}
