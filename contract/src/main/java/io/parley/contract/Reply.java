package io.parley.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On {@code social-replies}: a reply as it stood when it entered {@code state}.
 *
 * @param itemVersion the version of the item that it answers
 * @param text what would be said in the brand's name; absent while nothing could be written
 * @param passages what the text rests on, from the brand's knowledge
 * @param reasons why it is held, rejected, cancelled or failed
 * @param model who wrote the draft
 * @param decidedBy the person who approved or rejected it
 * @param at when it entered the state
 */
public record Reply(
        UUID id,
        String brand,
        String connection,
        String platform,
        String itemId,
        String itemVersion,
        Kind kind,
        @Nullable String threadId,
        ReplyState state,
        @Nullable String text,
        @Nullable String language,
        List<Passage> passages,
        List<String> reasons,
        @Nullable String model,
        @Nullable String decidedBy,
        Instant at) {

    public Reply {
        Required.part(id, "id");
        Required.part(brand, "brand");
        Required.part(connection, "connection");
        Required.part(platform, "platform");
        Required.part(itemId, "itemId");
        Required.part(itemVersion, "itemVersion");
        Required.part(kind, "kind");
        Required.part(state, "state");
        Required.part(at, "at");
        passages = passages == null ? List.of() : List.copyOf(passages);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /**
     * A piece of the brand's knowledge.
     *
     * @param id {@code <file>#<number>}, unique per brand
     * @param title heading under which it stands
     */
    public record Passage(String id, String title, String text) {}
}
