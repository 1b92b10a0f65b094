package io.parley.ingest.domain.platform.wechat;

import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the one message of a push; the conversation is the one with the person who wrote it. */
final class WeChatReader {

    private static final Set<String> MESSAGES =
            Set.of("text", "image", "voice", "video", "shortvideo", "location", "link");

    private WeChatReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.of(body, findings -> readMessage(WeChatBody.fields(body), origin, findings));
    }

    private static void readMessage(Fields message, Origin origin, Findings findings) {
        String type = message.text("MsgType").orElse(null);
        if (type == null) {
            throw message.node().has("Encrypt")
                    ? message.invalid("Encrypt", "cannot be read: set the option encoding-aes-key of this connection")
                    : message.invalid("MsgType", "is required");
        }
        if (!MESSAGES.contains(type)) {
            findings.leaveOut();
            return;
        }
        if (origin.isForeign(message.requiredId("ToUserName"))) {
            findings.leaveOutForeign();
            return;
        }
        String person = message.requiredId("FromUserName");
        ItemDraft draft = new ItemDraft("wechat", Kind.MESSAGE, Verb.CREATED, message.requiredId("MsgId"));
        draft.threadId = person;
        draft.author = new Author(person, null, null, false);
        draft.createdAt = Times.seconds(message.node().path("CreateTime"));
        draft.text = text(type, message);
        draft.media = media(type, message);
        findings.item(draft.received(origin, message.node()));
    }

    private static @Nullable String text(String type, Fields message) {
        return switch (type) {
            case "text" ->
                message.text("Content").orElseThrow(() -> message.invalid("Content", "is required: what was said"));
            case "location" -> message.lenient().text("Label").orElse(null);
            case "link" -> message.lines("Title", "Description").orElse(null);
            default -> null;
        };
    }

    /** Pictures come by address; voice and video by id only, to be fetched from the platform. */
    private static List<Media> media(String type, Fields message) {
        return switch (type) {
            case "image" ->
                List.of(new Media("photo", message.lenient().text("PicUrl").orElse(null)));
            case "voice" -> List.of(new Media("audio", null));
            case "video", "shortvideo" -> List.of(new Media("video", null));
            case "link" ->
                List.of(new Media("link", message.lenient().text("Url").orElse(null)));
            default -> List.of();
        };
    }
}
