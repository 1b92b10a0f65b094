package io.parley.ingest.domain.platform.mastodon;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Html;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A status as an item. */
record MastodonStatus(Instance instance, Fields status) {

    private static final Map<String, String> MEDIA_TYPES =
            Map.of("image", "photo", "gifv", "video", "video", "video", "audio", "audio");

    /** How servers mark what looks like a link and is a name or a tag. */
    private static final Set<String> NO_LINKS = Set.of("mention", "hashtag", "tag");

    ItemReceived received(Verb verb) {
        Optional<Fields> shared = status.object("reblog");
        Optional<String> answered = status.id("in_reply_to_id").map(instance::nativeId);
        String nativeId = instance.nativeId(status.requiredId("id"));
        Kind kind = shared.isPresent() ? Kind.POST : kind();
        ItemDraft draft = new ItemDraft("mastodon", kind, verb, nativeId);
        draft.parentId = shared.map(original -> instance.nativeId(original.requiredId("id")))
                .or(() -> answered)
                .orElse(null);
        // Only what a reply answers is told, not the root; for an answer to a post they are the same.
        draft.threadId = answered.orElse(nativeId);
        draft.author = status.object("account").map(instance::author).orElse(null);
        draft.createdAt = Times.iso(status.lenient().text("created_at").orElse(null));
        draft.editedAt = Times.iso(status.lenient().text("edited_at").orElse(null));
        draft.permalink = status.lenient().text("url").orElse(null);
        // Whoever shares writes nothing: the words of a share are the original's.
        if (shared.isPresent()) {
            draft.media =
                    List.of(new Media("link", shared.get().lenient().text("url").orElse(null)));
        } else {
            fill(draft);
        }
        return draft.received(instance.origin(), status.node());
    }

    private Kind kind() {
        if (status.node().hasNonNull("in_reply_to_id")) {
            return Kind.COMMENT;
        }
        return status.lenient().objects("mentions").stream().anyMatch(instance::isBrand) ? Kind.MENTION : Kind.POST;
    }

    private void fill(ItemDraft draft) {
        draft.text = text();
        draft.language = status.lenient()
                .text("language")
                .filter(language -> !language.isBlank() && !language.equals("und"))
                .orElse(null);
        draft.links = status.text("content")
                .map(content -> Html.links(content, NO_LINKS))
                .orElse(List.of());
        draft.hashtags = status.lenient().objects("tags").stream()
                .flatMap(tag -> tag.lenient().text("name").stream())
                .toList();
        draft.mentions = status.lenient().objects("mentions").stream()
                .flatMap(account -> instance.handle(account).stream())
                .toList();
        draft.media = status.lenient().objects("media_attachments").stream()
                .map(MastodonStatus::medium)
                .toList();
    }

    /** The warning above the text was written by the author, too. */
    private @Nullable String text() {
        String text = Stream.of(
                        status.lenient().text("spoiler_text"),
                        status.text("content").map(Html::text))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private static Media medium(Fields attachment) {
        return new Media(
                attachment.lenient().text("type").map(MEDIA_TYPES::get).orElse("file"),
                attachment.lenient().text("url").orElse(null));
    }
}
