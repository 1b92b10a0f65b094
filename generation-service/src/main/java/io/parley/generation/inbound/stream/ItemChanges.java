package io.parley.generation.inbound.stream;

import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.store.ItemStateRow;
import io.parley.generation.outbound.store.ItemStates;
import io.parley.generation.outbound.store.Replies;
import io.parley.generation.outbound.store.ReplyLedger;
import io.parley.generation.outbound.store.ReplyRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What happens to items: remembered whether or not a reply exists, since it may come before the score, and the end of
 * replies that it makes pointless. Everything here runs inside the caller's transaction.
 */
@ApplicationScoped
class ItemChanges {

    private static final Logger LOG = Logger.getLogger(ItemChanges.class);

    private final ItemStates states;
    private final Replies replies;
    private final ReplyLedger ledger;

    ItemChanges(ItemStates states, Replies replies, ReplyLedger ledger) {
        this.states = states;
        this.replies = replies;
        this.ledger = ledger;
    }

    /** A version was seen; replies to older ones end. */
    void seen(ItemStateRow state, Item item, Instant now) {
        if (state.see(item)) {
            List<ReplyRow> older = replies.lockOpen(item.brand(), item.id()).stream()
                    .filter(reply -> !reply.itemVersion.equals(item.version()))
                    .toList();
            cancel(older, Obstacle.SUPERSEDED, now);
        }
    }

    /** The item is gone for good. */
    void deleted(Item item, Instant now) {
        states.lock(item.brand(), item.id()).deleted = true;
        cancel(replies.lockOpen(item.brand(), item.id()), Obstacle.DELETED, now);
    }

    /** Nobody can see the item for now. */
    void hidden(Item item, Instant now) {
        states.lock(item.brand(), item.id()).hidden = true;
        cancel(replies.lockOpen(item.brand(), item.id()), Obstacle.HIDDEN, now);
    }

    /** The item can be seen again. */
    void shown(Item item) {
        states.lock(item.brand(), item.id()).hidden = false;
    }

    /** The brand itself wrote: what it answers needs no reply, and in messages nothing older in the thread does. */
    void answered(Item own, Instant now) {
        if (own.kind() == Kind.MESSAGE) {
            states.lockThread(own).answered(own.id(), own.writtenAt());
            cancel(replies.lockOpenInThread(own, own.writtenAt()), Obstacle.ANSWERED, now);
        }
        if (own.parentId() != null) {
            String parent = own.platform() + ":" + own.parentId();
            states.lock(own.brand(), parent).answeredBy = own.id();
            cancel(replies.lockOpen(own.brand(), parent), Obstacle.ANSWERED, now);
        }
    }

    private void cancel(List<ReplyRow> open, Obstacle obstacle, Instant now) {
        for (ReplyRow reply : open) {
            ledger.move(reply, Stage.CANCELLED, List.of(obstacle.sentence()), now);
            LOG.infof("reply cancelled itemId=%s brandId=%s reason=%s", reply.itemId, reply.brand, obstacle.word());
        }
    }
}
