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
 * @param topic in a channel's direct messages the conversation with one person
 * @param person the one the brand talks to, where there is only one and it is told who
 */
record TelegramChat(
        String id,
        String key,
        String type,
        @Nullable String username,
        @Nullable String topic,
        @Nullable String person) {

    private static final String PRIVATE = "private";
    private static final String CHANNEL = "channel";
    private static final String SUPERGROUP = "supergroup";

    /** Telegram says that it is a supergroup; nobody but the person and the channel sees what is said there. */
    private static final String DIRECT = "direct";

    private static final Map<String, Kind> KINDS = Map.of(
            PRIVATE,
            Kind.MESSAGE,
            DIRECT,
            Kind.MESSAGE,
            "group",
            Kind.COMMENT,
            SUPERGROUP,
            Kind.COMMENT,
            CHANNEL,
            Kind.POST);

    /** The chat of a message, a reaction or a deletion. */
    static TelegramChat of(Fields holder) {
        Fields chat = holder.requiredObject("chat");
        String id = chat.requiredId("id");
        boolean direct = chat.node().path("is_direct_messages").asBoolean();
        String type = direct ? DIRECT : chat.text("type").orElseThrow(() -> chat.invalid("type", "is required"));
        Optional<Fields> topic = holder.lenient().object("direct_messages_topic");
        return new TelegramChat(
                id,
                holder.id("business_connection_id")
                        .map(connection -> connection + "/" + id)
                        .orElse(id),
                type,
                chat.lenient().text("username").orElse(null),
                topic.flatMap(conversation -> conversation.lenient().id("topic_id"))
                        .orElse(null),
                type.equals(PRIVATE)
                        ? id
                        : topic.flatMap(conversation -> conversation.lenient().object("user"))
                                .flatMap(user -> user.lenient().id("id"))
                                .orElse(null));
    }

    /** What a message in it is; nothing for a type of chat that is not known. */
    Optional<Kind> kind() {
        return Optional.ofNullable(KINDS.get(type));
    }

    /**
     * Whether that is the brand: where there is one person, whoever else writes; elsewhere who writes in the name of the chat
     * itself, which only those may whom it belongs to.
     */
    boolean isOfBrand(String author) {
        return person == null ? author.equals(id) : !author.equals(person);
    }

    String nativeId(String messageId) {
        return key + "/" + messageId;
    }

    /**
     * The conversation's root: in a supergroup or channel the message that opened the thread, which does not know yet that
     * it does and so is its own; elsewhere the chat, or the one topic in it.
     */
    String threadId(String messageId, Optional<String> messageThreadId) {
        if (type.equals(DIRECT) && topic != null) {
            return nativeId(topic);
        }
        return messageThreadId
                .filter(_ -> !type.equals(DIRECT))
                .map(this::nativeId)
                .orElse(hasThreads() ? nativeId(messageId) : key);
    }

    /** The conversation of a message of which only the id is known. */
    @Nullable String threadIdOf(String messageId) {
        return type.equals(SUPERGROUP) || type.equals(DIRECT) ? null : threadId(messageId, Optional.empty());
    }

    /** Only what is public has an address that anybody can open. */
    @Nullable String permalink(String messageId) {
        return hasThreads() && username != null ? "https://t.me/" + username + "/" + messageId : null;
    }

    private boolean hasThreads() {
        return type.equals(SUPERGROUP) || type.equals(CHANNEL);
    }
}
