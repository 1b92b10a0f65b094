package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.Kind;
import io.parley.ingest.domain.reading.Fields;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat: ids of messages are unique only in it. What a person may read besides the brand is a comment or a post, what
 * nobody else reads a message.
 *
 * @param key its id; behind a business account with the connection's in front, because the bot may have a chat of its own
 *     with the same person
 */
record TelegramChat(
        String id, String key, String type, @Nullable String username) {

    private static final Map<String, Kind> KINDS = Map.of(
            "private", Kind.MESSAGE,
            "group", Kind.COMMENT,
            "supergroup", Kind.COMMENT,
            "channel", Kind.POST);

    /** The chat of a message, a reaction or a deletion. */
    static TelegramChat of(Fields holder) {
        Fields chat = holder.requiredObject("chat");
        String id = chat.requiredId("id");
        return new TelegramChat(
                id,
                holder.id("business_connection_id")
                        .map(connection -> connection + "/" + id)
                        .orElse(id),
                chat.text("type").orElseThrow(() -> chat.invalid("type", "is required")),
                chat.text("username").orElse(null));
    }

    /** What a message in it is; nothing for a type of chat that is not known. */
    Optional<Kind> kind() {
        return Optional.ofNullable(KINDS.get(type));
    }

    boolean isPrivate() {
        return type.equals("private");
    }

    String nativeId(String messageId) {
        return key + "/" + messageId;
    }

    /**
     * The conversation's root: in a supergroup or channel the message that opened the thread, which does not know yet that
     * it does and so is its own; elsewhere the chat.
     */
    String threadId(String messageId, Optional<String> messageThreadId) {
        return messageThreadId.map(this::nativeId).orElse(hasThreads() ? nativeId(messageId) : key);
    }

    /** The conversation of a message of which only the id is known. */
    @Nullable String threadIdOf(String messageId) {
        return type.equals("supergroup") ? null : threadId(messageId, Optional.empty());
    }

    /** Only what is public has an address that anybody can open. */
    @Nullable String permalink(String messageId) {
        return hasThreads() && username != null ? "https://t.me/" + username + "/" + messageId : null;
    }

    private boolean hasThreads() {
        return type.equals("supergroup") || type.equals("channel");
    }
}
