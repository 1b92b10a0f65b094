package io.parley.ingest.domain.platform.telegram;

import io.parley.ingest.domain.reading.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message answers. The copy of a channel's post in its discussion group is no item: what is said below it is said to
 * the post. An answer to such a comment shows the comment but not what that answered.
 *
 * @param parentId the message answered
 * @param threadId the root of the conversation
 */
record TelegramThread(@Nullable String parentId, String threadId) {

    static TelegramThread of(Fields message, String messageId, TelegramChat chat) {
        // Whatever is said in a forum's topic carries the topic's opening as if it answered that.
        Optional<Fields> answered = message.lenient()
                .object("reply_to_message")
                .filter(target -> !target.node().has("forum_topic_created"));
        String parent = answered.flatMap(target ->
                        post(target).or(() -> target.lenient().id("message_id").map(chat::nativeId)))
                .orElse(null);
        String thread = root(answered)
                .orElseGet(() -> chat.threadId(messageId, message.lenient().id("message_thread_id")));
        return new TelegramThread(parent, thread);
    }

    /** The channel's post at the end of what is answered, as far as the push shows it. */
    private static Optional<String> root(Optional<Fields> answered) {
        Optional<Fields> at = answered;
        while (at.isPresent()) {
            Optional<String> post = post(at.get());
            if (post.isPresent()) {
                return post;
            }
            at = at.get().lenient().object("reply_to_message");
        }
        return Optional.empty();
    }

    /** The channel's post that a message is the copy of. */
    private static Optional<String> post(Fields message) {
        return message.lenient()
                .object("forward_origin")
                .filter(_ -> message.node().path("is_automatic_forward").asBoolean())
                .flatMap(origin -> origin.lenient()
                        .object("chat")
                        .flatMap(channel -> channel.lenient().id("id"))
                        .flatMap(channel -> origin.lenient().id("message_id").map(id -> channel + "/" + id)));
    }
}
