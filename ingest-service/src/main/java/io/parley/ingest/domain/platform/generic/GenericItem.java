package io.parley.ingest.domain.platform.generic;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.webhook.Origin;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parley's own item JSON. */
final class GenericItem {

    private GenericItem() {}

    /**
     * Reads one item.
     *
     * @param otherwise what it is and what happened to it, where it does not say so itself
     */
    static ItemReceived read(Fields fields, Happened otherwise, Telling telling, Origin origin) {
        Kind kind = fields.oneOf("kind", Kind.values(), Kind::wireName)
                .or(otherwise::kind)
                .orElseThrow(() -> fields.invalid("kind", "is required: one of " + kinds()));
        Verb verb = fields.oneOf("verb", Verb.values(), Verb::wireName)
                .or(otherwise::verb)
                .orElse(Verb.CREATED);
        ItemDraft draft = new ItemDraft(origin.connection().platform(), kind, verb, fields.requiredId("nativeId"));
        draft.parentId = fields.id("parentId").orElse(null);
        draft.threadId = fields.id("threadId").orElse(null);
        draft.author = fields.author("author");
        draft.text = fields.text("text").orElse(null);
        draft.language = fields.text("language").orElse(null);
        draft.reaction = fields.text("reaction").orElse(null);
        draft.links = fields.texts("links");
        draft.hashtags = fields.texts("hashtags");
        draft.mentions = fields.texts("mentions");
        draft.media = fields.media("media");
        draft.createdAt = fields.time("createdAt").orElse(null);
        draft.editedAt = fields.time("editedAt").orElse(null);
        draft.permalink = fields.text("permalink").orElse(null);
        draft.engagement = fields.counts("engagement");
        draft.revision = fields.id("version").or(() -> unsaid(draft, telling)).orElse(null);
        draft.imported = fields.flag("history");
        if (verb == Verb.CREATED && kind != Kind.REACTION && draft.text == null && draft.media.isEmpty()) {
            throw fields.invalid("text", "is required for something that was created without media");
        }
        return draft.received(origin, fields.node());
    }

    /** Items are created and deleted once; all else can happen again, and so can giving a reaction and taking it back. */
    private static Optional<String> unsaid(ItemDraft draft, Telling telling) {
        boolean reaction = draft.kind == Kind.REACTION;
        boolean once = !reaction && (draft.verb == Verb.CREATED || draft.verb == Verb.DELETED);
        if (once || draft.editedAt != null) {
            return Optional.empty();
        }
        if (reaction && draft.verb == Verb.CREATED && draft.createdAt != null) {
            return Optional.of(Long.toString(draft.createdAt.toEpochMilli()));
        }
        return telling.version(draft.text, draft.media);
    }

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::wireName).collect(Collectors.joining(", "));
    }
}
