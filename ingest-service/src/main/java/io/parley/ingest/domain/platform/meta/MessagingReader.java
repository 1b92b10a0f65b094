package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of a conversation, in Messenger or on Instagram. The conversation goes by the
 * other person's id, whoever of the two wrote: that id is the same for all that they say to this account, and of no use
 * with another one.
 */
final class MessagingReader {

    private final String platform;
    private final Entry entry;
    private final Author author;
    private final @Nullable String person;
    private final @Nullable Instant at;

    private MessagingReader(String platform, Entry entry, Fields event, @Nullable Instant at) {
        boolean echo =
                event.object("message").map(message -> message.flag("is_echo")).orElse(false);
        String sender = party(event, "sender");
        this.platform = platform;
        this.entry = entry;
        this.author = new Author(sender, null, null, echo || entry.isOwn(sender));
        this.person = author.own() ? party(event, "recipient") : sender;
        this.at = at;
    }

    /**
     * The item of an event; nothing where it is a receipt or a change of hands.
     *
     * @param at when it happened, where it says so
     */
    static Optional<ItemReceived> read(String platform, Fields event, Entry entry, @Nullable Instant at) {
        for (String content : new String[] {"message", "message_edit", "reaction", "postback"}) {
            Optional<Fields> fields = event.object(content);
            if (fields.isPresent()) {
                return new MessagingReader(platform, entry, event, at).item(content, fields.get(), event);
            }
        }
        return Optional.empty();
    }

    private Optional<ItemReceived> item(String content, Fields fields, Fields event) {
        return draft(content, fields).map(draft -> {
            draft.author = author.id() == null && !author.own() ? null : author;
            draft.threadId = person;
            return draft.received(entry.origin(), event.node());
        });
    }

    private Optional<ItemDraft> draft(String content, Fields fields) {
        return switch (content) {
            case "message" -> Optional.of(fields.flag("is_deleted") ? deletion(fields) : message(fields));
            case "message_edit" -> Optional.of(edit(fields));
            case "reaction" -> reaction(fields);
            default -> Optional.of(postback(fields));
        };
    }

    private ItemDraft message(Fields message) {
        ItemDraft draft = new ItemDraft(platform, Kind.MESSAGE, Verb.CREATED, message.requiredId("mid"));
        draft.parentId = message.object("reply_to")
                .flatMap(to -> to.id("mid").or(() -> to.object("story").flatMap(story -> story.id("id"))))
                .orElse(null);
        draft.text = message.text("text").orElse(null);
        draft.media = Attachments.of(message);
        draft.createdAt = at;
        return draft;
    }

    /** Happens once; what its timestamp dates is not said. */
    private ItemDraft deletion(Fields message) {
        return new ItemDraft(platform, Kind.MESSAGE, Verb.DELETED, message.requiredId("mid"));
    }

    private ItemDraft edit(Fields edit) {
        ItemDraft draft = new ItemDraft(platform, Kind.MESSAGE, Verb.EDITED, edit.requiredId("mid"));
        draft.text = edit.text("text").orElse(null);
        draft.editedAt = at;
        // The first version is the message itself.
        draft.revision =
                edit.id("num_edit").filter(number -> !number.equals("0")).orElse(null);
        return draft;
    }

    /**
     * A person has one reaction per message, a new one replaces it, and a removal need not say which it was: so target and
     * author name it, without its type.
     */
    private Optional<ItemDraft> reaction(Fields reaction) {
        Verb verb = switch (reaction.text("action").orElse("")) {
            case "react" -> Verb.CREATED;
            case "unreact" -> Verb.DELETED;
            default -> null;
        };
        if (verb == null) {
            return Optional.empty();
        }
        String type = reaction.text("reaction")
                .filter(name -> !name.equals("other"))
                .or(() -> reaction.text("emoji"))
                .or(() -> reaction.text("reaction"))
                .orElse(null);
        String target = reaction.requiredId("mid");
        return Optional.of(Reactions.draft(platform, verb, Reactions.by(target, author), target, type, at));
    }

    /** A pressed button: its title is what the person said. Without an id, nobody presses two in one millisecond. */
    private ItemDraft postback(Fields postback) {
        String id = postback.id("mid").orElseGet(() -> {
            if (person == null || at == null) {
                throw postback.invalid("mid", "is required where sender or timestamp is missing");
            }
            return person + "/" + at.toEpochMilli();
        });
        ItemDraft draft = new ItemDraft(platform, Kind.MESSAGE, Verb.CREATED, id);
        draft.text = postback.text("title").orElse(null);
        draft.createdAt = at;
        return draft;
    }

    private static @Nullable String party(Fields event, String role) {
        return event.object(role).flatMap(party -> party.id("id")).orElse(null);
    }
}
