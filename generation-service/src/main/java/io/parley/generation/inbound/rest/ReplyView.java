package io.parley.generation.inbound.rest;

import io.parley.contract.Author;
import io.parley.contract.Reply.Passage;
import io.parley.contract.Sentiment;
import io.parley.generation.outbound.store.ReplyRow;
import io.parley.generation.outbound.store.ReplyStepRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the person who decides sees it.
 *
 * @param passages what the text rests on
 * @param reasons why it is where it is
 * @param history its way so far; only when a single reply is asked for
 */
record ReplyView(
        UUID id,
        String brand,
        String platform,
        String kind,
        String itemId,
        String itemVersion,
        String threadId,
        @Nullable String itemText,
        @Nullable Author itemAuthor,
        @Nullable String itemPermalink,
        Sentiment.Label sentiment,
        String state,
        @Nullable String text,
        @Nullable String language,
        List<Passage> passages,
        List<String> reasons,
        @Nullable String model,
        @Nullable String decidedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<Step> history) {

    static ReplyView of(ReplyRow row) {
        return of(row, null);
    }

    static ReplyView of(ReplyRow row, @Nullable List<ReplyStepRow> steps) {
        return new ReplyView(
                row.id,
                row.brand,
                row.platform,
                row.kind,
                row.itemId,
                row.itemVersion,
                row.threadId,
                row.item.text(),
                row.item.author(),
                row.item.permalink(),
                row.sentiment.label(),
                row.stage.wireName(),
                row.text,
                row.language,
                row.passages,
                row.reasons,
                row.model,
                row.decidedBy,
                row.createdAt,
                row.updatedAt,
                steps == null ? null : steps.stream().map(Step::of).toList());
    }

    /** One step of its way. */
    record Step(
            Instant at,
            String state,
            @Nullable String by,
            @Nullable String note) {
        static Step of(ReplyStepRow row) {
            return new Step(row.at, row.stage.wireName(), row.by, row.note);
        }
    }
}
