package io.parley.generation.inbound.draft;

import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.outbox.Outbox;
import io.parley.generation.outbound.store.ItemStates;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyLedger;
import io.parley.generation.outbound.store.ReplyRow;
import io.parley.generation.outbound.store.ScoreAccount;
import io.parley.generation.outbound.store.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Ends what nobody decided in time, and forgets what is too old to matter. Replicas may sweep at the same time. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Replies replies;
    private final ReplyLedger ledger;
    private final Outbox outbox;
    private final ItemStates states;
    private final ScoreAccount account;
    private final GenerationConfig config;

    Sweep(
            Transactions transactions,
            Replies replies,
            ReplyLedger ledger,
            Outbox outbox,
            ItemStates states,
            ScoreAccount account,
            GenerationConfig config) {
        this.transactions = transactions;
        this.replies = replies;
        this.ledger = ledger;
        this.outbox = outbox;
        this.states = states;
        this.account = account;
        this.config = config;
    }

    @Scheduled(
            every = "${parley.generation.sweep-every}",
            delayed = "${parley.generation.sweep-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            sweep(Instant.now());
        } catch (RuntimeException e) {
            LOG.warnf("sweep waits for its next turn reason=%s", e.getClass().getSimpleName());
            LOG.debug("sweep waits for its next turn", e);
        }
    }

    private void sweep(Instant now) {
        int expired;
        do {
            expired = transactions.once(() -> expireSome(now));
        } while (expired == BATCH);
        transactions.once(() -> outbox.forget(now.minus(config.outbox().keep())));
        transactions.once(() -> states.forget(now.minus(config.itemsKeep())));
        transactions.once(() -> account.forget(now.minus(config.repliesKeep())));
    }

    private int expireSome(Instant now) {
        List<ReplyRow> forgotten = replies.lockForgotten(now.minus(config.holdFor()), BATCH);
        forgotten.forEach(row -> ledger.move(row, Stage.EXPIRED, List.of("nobody decided in time"), now));
        return forgotten.size();
    }
}
