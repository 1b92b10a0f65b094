package io.parley.ingest.domain.platform.youtube;

import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.NativeXml;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.reading.XmlElement;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a channel's feed: an entry is a video as it is now, a {@code deleted-entry} one that is gone or private
 * (RFC 6721). An entry does not say whether its video is new. It is read as created, in the version of its {@code updated};
 * the topology, which remembers the video, lets a later version go on as an edit.
 */
final class YouTubeReader {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String YT = "http://www.youtube.com/xml/schemas/2015";
    private static final String VIDEO = "yt:video:";
    private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern WEB = Pattern.compile("https?://\\S{1,2000}");

    private final Origin origin;
    private final Findings findings;

    private YouTubeReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.of(body, findings -> new YouTubeReader(origin, findings).readFeed(NativeXml.parse(body)));
    }

    private void readFeed(XmlElement feed) {
        if (!feed.is(ATOM, "feed")) {
            throw new InvalidFieldException("", "the body must be an Atom feed");
        }
        for (int i = 0; i < feed.children().size(); i++) {
            XmlElement child = feed.children().get(i);
            String pointer = "/" + i;
            if (child.is(ATOM, "entry")) {
                findings.part(pointer, () -> readVideo(child, pointer));
            } else if (child.is(TOMBSTONES, "deleted-entry")) {
                findings.part(pointer, () -> readDeletion(child, pointer));
            }
        }
    }

    private void readVideo(XmlElement entry, String pointer) {
        String id = entry.childText(YT, "videoId")
                .or(() -> entry.childText(ATOM, "id")
                        .filter(text -> text.startsWith(VIDEO))
                        .map(text -> text.substring(VIDEO.length())))
                .filter(text -> VIDEO_ID.matcher(text).matches())
                .orElseThrow(() -> new InvalidFieldException(pointer + "/videoId", "videoId is required"));
        Optional<XmlElement> by = entry.child(ATOM, "author");
        // Without it the brand's own video could be taken for somebody else's.
        String channel = entry.childText(YT, "channelId")
                .or(() -> channel(by))
                .orElseThrow(() -> new InvalidFieldException(pointer + "/channelId", "channelId is required"));
        if (origin.isForeign(channel)) {
            findings.leaveOutForeign();
            return;
        }
        ItemDraft draft = new ItemDraft("youtube", Kind.POST, Verb.CREATED, id);
        draft.author = author(channel, by);
        draft.text = entry.childText(ATOM, "title").orElse(null);
        draft.permalink = permalink(entry);
        draft.media = List.of(new Media("video", draft.permalink));
        draft.createdAt = Times.iso(entry.childText(ATOM, "published").orElse(null));
        draft.editedAt = Times.iso(entry.childText(ATOM, "updated").orElse(null));
        draft.revision = Versions.of(Verb.EDITED, draft.editedAt, draft.text, draft.media);
        // A new title makes no news of an old video.
        draft.imported = draft.createdAt != null && origin.isHistory(draft.createdAt);
        findings.item(draft.received(origin, entry.json()));
    }

    private void readDeletion(XmlElement tombstone, String pointer) {
        String ref = tombstone
                .attribute("ref")
                .orElseThrow(() -> new InvalidFieldException(pointer + "/ref", "ref is required"));
        if (!ref.startsWith(VIDEO)) {
            findings.leaveOut();
            return;
        }
        String id = ref.substring(VIDEO.length());
        if (!VIDEO_ID.matcher(id).matches()) {
            throw new InvalidFieldException(pointer + "/ref", "ref must be " + VIDEO + " and the id of a video");
        }
        Optional<XmlElement> by = tombstone.child(TOMBSTONES, "by");
        Optional<String> channel = channel(by);
        if (channel.filter(origin::isForeign).isPresent()) {
            findings.leaveOutForeign();
            return;
        }
        ItemDraft draft = new ItemDraft("youtube", Kind.POST, Verb.DELETED, id);
        draft.author = channel.map(known -> author(known, by)).orElse(null);
        draft.permalink = permalink(tombstone);
        draft.changedAt = Times.iso(tombstone.attribute("when").orElse(null));
        findings.item(draft.received(origin, tombstone.json()));
    }

    private Author author(String channel, Optional<XmlElement> by) {
        String name = by.flatMap(author -> author.childText(ATOM, "name")).orElse(null);
        return new Author(channel, null, name, origin.accounts().contains(channel));
    }

    private static Optional<String> channel(Optional<XmlElement> by) {
        return by.flatMap(author -> author.childText(ATOM, "uri")).flatMap(Channel::ofPage);
    }

    /** An entry's link is the one that says {@code alternate}, or nothing (RFC 4287, section 4.2.7.2). */
    private static @Nullable String permalink(XmlElement entry) {
        return entry.children().stream()
                .filter(child -> child.is(ATOM, "link"))
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream())
                .filter(href -> WEB.matcher(href).matches())
                .findFirst()
                .orElse(null);
    }
}
