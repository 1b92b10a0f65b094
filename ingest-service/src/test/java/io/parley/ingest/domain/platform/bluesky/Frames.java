package io.parley.ingest.domain.platform.bluesky;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;

/** Made-up frames of the stream, and what a reader makes of them. */
final class Frames {

    static final String BRAND = "did:plc:harbourharbourharbourhar";
    static final String PERSON = "did:plc:personpersonpersonperson";
    static final String BRANDS_POST = "at://" + BRAND + "/app.bsky.feed.post/3lhar000000aa";
    static final String PERSONS_POST = "at://" + PERSON + "/app.bsky.feed.post/3lper000000bb";

    /** 2026-03-14T09:26:50.123456Z: a little before {@link MadeUp#ARRIVAL}. */
    static final long TIME_US = 1_773_480_410_123_456L;

    static final MadeUp.Account ACCOUNT =
            MadeUp.account("bluesky", BRAND).withSecrets().withOptions(Map.of("handle", "harbour.example"));

    private Frames() {}

    /** The reader of a connection whose brand tracks {@code harbour cup} and {@code 港湾杯}. */
    static BlueskyReader reader() {
        return reader(new KeptItems());
    }

    static BlueskyReader reader(KeptItems kept) {
        return new BlueskyReader(BrandFilter.of(ACCOUNT, List.of("harbour cup", "港湾杯")), kept);
    }

    static Reading.Parts read(BlueskyReader reader, String frame) {
        return reader.read(JetstreamFrame.of(frame), ACCOUNT.origin());
    }

    static ItemReceived only(BlueskyReader reader, String frame) {
        return MadeUp.only(read(reader, frame));
    }

    /** What a fresh reader makes of somebody's new post. */
    static ItemReceived onlyOfPost(String record) {
        return only(reader(), created(PERSON, "app.bsky.feed.post", "3lper000000bb", record));
    }

    static String post(String text, String more) {
        return """
                {"$type": "app.bsky.feed.post", "text": "%s", "createdAt": "2026-03-14T09:26:48.5+00:00"%s}""".formatted(text, more.isEmpty() ? "" : ", " + more);
    }

    static String subject(String uri) {
        return """
                {"$type": "app.bsky.feed.like", "createdAt": "2026-03-14T09:26:48Z",
                 "subject": {"uri": "%s", "cid": "bafyreisubject"}}""".formatted(uri);
    }

    static String reply(String root, String parent) {
        return """
                "reply": {"root": {"uri": "%s", "cid": "bafyroot"}, "parent": {"uri": "%s", "cid": "bafyparent"}}""".formatted(root, parent);
    }

    static String facet(String type, String field, String value) {
        return """
                {"index": {"byteStart": 0, "byteEnd": 9}, "features": [{"$type": "app.bsky.richtext.facet#%s", "%s": "%s"}]}""".formatted(type, field, value);
    }

    static String created(String did, String collection, String key, String record) {
        return commit(did, "create", collection, key, "3lrev00000001", record);
    }

    static String updated(String did, String key, String revision, String record) {
        return commit(did, "update", "app.bsky.feed.post", key, revision, record);
    }

    static String deleted(String did, String collection, String key) {
        return """
                {"did": "%s", "time_us": %d, "kind": "commit", "commit": {"rev": "3lrev00000009", "operation": "delete",
                 "collection": "%s", "rkey": "%s"}}""".formatted(did, TIME_US + 60_000_000, collection, key);
    }

    private static String commit(
            String did, String operation, String collection, String key, String revision, String record) {
        return """
                {"did": "%s", "time_us": %d, "kind": "commit", "commit": {"rev": "%s", "operation": "%s",
                 "collection": "%s", "rkey": "%s", "record": %s, "cid": "bafyrei%s"}}""".formatted(did, TIME_US, revision, operation, collection, key, record, revision);
    }
}
