package io.parley.ingest.domain.platform.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads TikTok's envelope: one event, whose {@code content} is JSON once more, mostly as text. */
final class TikTokReader {

    private static final String RECEIVED = "im_receive_msg";
    private static final String SENT = "im_send_msg";

    private static final Map<String, String> MEDIA = Map.of("image", "photo", "video", "video", "sticker", "photo");

    private TikTokReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> read(new Fields(delivery, ""), origin, findings));
    }

    private static void read(Fields envelope, Origin origin, Findings findings) {
        String event = envelope.text("event").orElse("");
        if (origin.isForeign(envelope.node().path("user_openid").asText())) {
            findings.leaveOutForeign();
        } else if (event.equals(RECEIVED) || event.equals(SENT)) {
            readMessage(envelope, event.equals(SENT), origin, findings);
        } else if (event.startsWith("comment.") || event.contains("mention")) {
            // Without a public description the brand's own comments cannot be told from others: they would be answered.
            findings.unreadable("", "TikTok does not publish the fields of " + event + "; it is kept as it came");
        } else {
            findings.leaveOut();
        }
    }

    private static void readMessage(Fields envelope, boolean echo, Origin origin, Findings findings) {
        Fields content = new Fields(content(envelope), "/content");
        ItemDraft draft = new ItemDraft("tiktok", Kind.MESSAGE, Verb.CREATED, content.requiredId("message_id"));
        draft.threadId = content.id("conversation_id").orElse(null);
        draft.author = author(content, echo);
        draft.text = content.object("text").flatMap(text -> text.text("body")).orElse(null);
        draft.media = media(content.lenient());
        draft.createdAt = Times.millis(content.node().path("timestamp"));
        findings.item(draft.received(origin, envelope.node()));
    }

    private static JsonNode content(Fields envelope) {
        JsonNode content = envelope.node().path("content");
        return content.isObject()
                ? content
                : NativeJson.parse(envelope.requiredText("content").getBytes(UTF_8));
    }

    private static @Nullable Author author(Fields content, boolean echo) {
        String id = content.object("from_user").flatMap(user -> user.id("id")).orElse(null);
        String name = content.lenient().text("from").orElse(null);
        return id == null && name == null && !echo ? null : new Author(id, null, name, echo);
    }

    /** Pictures and the like come as an id to fetch them by, without a URL; a shared post with one. */
    private static List<Media> media(Fields content) {
        String type = content.text("type").orElse("");
        if (type.equals("share_post")) {
            Optional<String> url = content.object("share_post").flatMap(post -> post.text("embed_url"));
            return List.of(new Media("link", url.orElse(null)));
        }
        return MEDIA.containsKey(type) ? List.of(new Media(MEDIA.get(type), null)) : List.of();
    }
}
