package io.parley.ingest.domain.platform.weibo;

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
import java.util.Map;
import java.util.Set;

/** Reads the one message or mention of a push. */
final class WeiboReader {

    private static final Map<String, Kind> KINDS = Map.of(
            "text", Kind.MESSAGE,
            "position", Kind.MESSAGE,
            "image", Kind.MESSAGE,
            "voice", Kind.MESSAGE,
            "mention", Kind.MENTION);

    /** What is nothing without its words. */
    private static final Set<String> WORDS = Set.of("text", "mention");

    /** Pictures and voice come by id only, to be fetched from the platform. */
    private static final Map<String, Media> MEDIA =
            Map.of("image", new Media("photo", null), "voice", new Media("audio", null));

    /** Weibo's own words for a message without any: sent a position, a picture, a voice message. */
    private static final Set<String> STAND_INS = Set.of(
            "\u53d1\u9001\u4e86\u4e00\u4e2a\u4f4d\u7f6e",
            "\u53d1\u4e86\u4e00\u5f20\u56fe\u7247",
            "\u53d1\u4e86\u4e00\u4e2a\u8bed\u97f3\u6d88\u606f");

    private WeiboReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> readMessage(new Fields(delivery, ""), origin, findings));
    }

    private static void readMessage(Fields message, Origin origin, Findings findings) {
        String type = message.text("type").orElseThrow(() -> message.invalid("type", "is required"));
        Kind kind = KINDS.get(type);
        if (kind == null) {
            findings.leaveOut();
            return;
        }
        if (origin.isForeign(message.requiredId("receiver_id"))) {
            findings.leaveOutForeign();
            return;
        }
        String person = message.requiredId("sender_id");
        ItemDraft draft = new ItemDraft("weibo", kind, Verb.CREATED, WeiboIds.of(message));
        draft.threadId = kind == Kind.MESSAGE ? person : null;
        draft.author = new Author(person, null, null, origin.accounts().contains(person));
        draft.createdAt = Times.named(message.lenient().text("created_at").orElse(null));
        draft.text = (WORDS.contains(type)
                        ? message.text("text")
                        : message.lenient().text("text"))
                .filter(text -> type.equals("text") || !STAND_INS.contains(text))
                .orElse(null);
        draft.media = MEDIA.containsKey(type) ? List.of(MEDIA.get(type)) : List.of();
        findings.item(draft.received(origin, message.node()));
    }
}
