package io.parley.ingest.domain.platform.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames of one connection's stream: posts, likes and reposts that pass the filter become items, and so do changes and
 * deletions of what was kept before. Not for several threads: it remembers what it keeps.
 */
public final class BlueskyReader {

    static final String POST = "app.bsky.feed.post";
    static final String LIKE = "app.bsky.feed.like";
    static final String REPOST = "app.bsky.feed.repost";

    /** Of a deletion nothing but its collection says what it was, unless it was kept. */
    private static final Map<String, Kind> KINDS = Map.of(POST, Kind.POST, LIKE, Kind.REACTION, REPOST, Kind.POST);

    private static final Map<String, Verb> VERBS =
            Map.of("create", Verb.CREATED, "update", Verb.EDITED, "delete", Verb.DELETED);

    private final BrandFilter filter;
    private final KeptItems kept;

    public BlueskyReader(BrandFilter filter, KeptItems kept) {
        this.filter = filter;
        this.kept = kept;
    }

    /** What the frame holds for the brand. */
    public Reading.Parts read(JetstreamFrame frame, Origin origin) {
        byte[] bytes = frame.text().getBytes(UTF_8);
        Reading reading = Findings.of(bytes, findings -> {
            switch (frame.kind()) {
                case "commit" -> readCommit(frame, origin, findings);
                case "account" -> findings.leaveOut(isGone(frame) ? "account-gone" : "no-item");
                case JetstreamFrame.BROKEN -> readBroken(frame, findings);
                default -> findings.leaveOut();
            }
        });
        // A frame is nobody's request, so there is nobody to refuse it to.
        return (Reading.Parts) reading;
    }

    private void readCommit(JetstreamFrame frame, Origin origin, Findings findings) {
        JsonNode commit = frame.commit();
        String collection = commit.path("collection").asText();
        Verb verb = VERBS.get(commit.path("operation").asText());
        boolean changedReaction = verb == Verb.EDITED && !collection.equals(POST);
        if (verb == null || !KINDS.containsKey(collection) || changedReaction) {
            findings.leaveOut();
            return;
        }
        String uri = AtUri.of(frame.did(), collection, commit.path("rkey").asText());
        if (!isWanted(frame.did(), uri, collection, commit.path("record"))) {
            findings.leaveOut("filtered");
            return;
        }
        Fields fields = new Fields(commit, "");
        if (!BlueskyOptions.isDid(frame.did()) || !AtUri.isRecordKey(fields.requiredId("rkey"))) {
            throw new InvalidFieldException("/did", "a record needs the DID of its author and a key");
        }
        ItemDraft draft = draft(frame, verb, uri, collection, fields);
        draft.author = new Author(frame.did(), null, null, origin.accounts().contains(frame.did()));
        findings.item(draft.received(origin, frame.event()));
        kept.add(uri, draft.kind);
    }

    private boolean isWanted(String did, String uri, String collection, JsonNode record) {
        if (filter.wantsAllOf(did) || kept.kind(uri).isPresent()) {
            return true;
        }
        return collection.equals(POST)
                ? filter.wants(new PostRecord(record))
                : subject(record).filter(filter::isOfBrand).isPresent();
    }

    private ItemDraft draft(JetstreamFrame frame, Verb verb, String uri, String collection, Fields commit) {
        Instant seenAt = frame.seenAt();
        if (verb == Verb.DELETED) {
            Kind kind = kept.kind(uri).orElseGet(() -> KINDS.getOrDefault(collection, Kind.POST));
            ItemDraft draft = new ItemDraft(Bluesky.NAME, kind, verb, uri);
            draft.changedAt = seenAt;
            draft.revision = commit.lenient().id("rev").orElse(null);
            return draft;
        }
        Fields record = commit.object("record").orElseThrow(() -> commit.invalid("record", "is required"));
        ItemDraft draft =
                collection.equals(POST) ? post(frame, verb, uri, commit, record) : share(uri, collection, record);
        draft.createdAt = createdAt(record, seenAt);
        if (verb == Verb.EDITED) {
            draft.editedAt = seenAt;
            draft.revision = commit.lenient().id("rev").orElse(null);
        } else {
            // The same content under another revision is nothing new: a server has put a repository in order.
            draft.revision = commit.lenient()
                    .id("cid")
                    .or(() -> commit.lenient().id("rev"))
                    .orElse(null);
        }
        return draft;
    }

    private ItemDraft post(JetstreamFrame frame, Verb verb, String uri, Fields commit, Fields record) {
        PostRecord post = new PostRecord(record.node());
        // An edit does not move an item to another topic.
        Kind kind = kept.kind(uri).orElseGet(() -> kind(post));
        ItemDraft draft = new ItemDraft(Bluesky.NAME, kind, verb, uri);
        draft.text = record.text("text").filter(text -> !text.isBlank()).orElse(null);
        draft.language = post.language().orElse(null);
        draft.parentId = post.parent().or(post::root).or(post::quoted).orElse(null);
        draft.threadId = post.root().or(post::parent).orElse(uri);
        draft.mentions = post.mentions();
        draft.links = post.links();
        draft.hashtags = post.hashtags();
        draft.media = post.media();
        draft.permalink = "https://bsky.app/profile/" + frame.did() + "/post/" + commit.requiredId("rkey");
        return draft;
    }

    private Kind kind(PostRecord post) {
        if (post.parent().or(post::root).isPresent()) {
            return Kind.COMMENT;
        }
        return filter.mentionsBrand(post) ? Kind.MENTION : Kind.POST;
    }

    /** A like is a reaction, a repost a post without words of its own. */
    private static ItemDraft share(String uri, String collection, Fields record) {
        String subject = subject(record.node()).orElseThrow(() -> record.invalid("subject", "must name a record"));
        Kind kind = collection.equals(LIKE) ? Kind.REACTION : Kind.POST;
        ItemDraft draft = new ItemDraft(Bluesky.NAME, kind, Verb.CREATED, uri);
        draft.parentId = subject;
        if (kind == Kind.REACTION) {
            draft.reaction = "like";
            draft.threadId = subject;
        } else {
            draft.threadId = uri;
        }
        return draft;
    }

    /** The author's claim, which may be any time at all; nothing was created after the server saw it. */
    private static @Nullable Instant createdAt(Fields record, @Nullable Instant seenAt) {
        Instant claimed = Times.iso(record.node().path("createdAt").textValue());
        return claimed == null || (seenAt != null && claimed.isAfter(seenAt)) ? seenAt : claimed;
    }

    private static Optional<String> subject(JsonNode record) {
        return AtUri.in(record.path("subject").path("uri"));
    }

    private static boolean isGone(JetstreamFrame frame) {
        return !frame.event().path("account").path("active").asBoolean(true);
    }

    /** What cannot be read is kept only where it names the brand; the rest of Bluesky's is not ours to keep. */
    private void readBroken(JetstreamFrame frame, Findings findings) {
        if (filter.isNamedIn(frame.text())) {
            NativeJson.parse(frame.text().getBytes(UTF_8));
        }
        findings.leaveOut("broken");
    }
}
