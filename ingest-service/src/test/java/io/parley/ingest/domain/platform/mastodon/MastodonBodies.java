package io.parley.ingest.domain.platform.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;

/** Webhooks of the made-up instance social.example. */
final class MastodonBodies {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String STATUS = """
            {"id": "114161", "uri": "https://social.example/users/ada/statuses/114161",
             "url": "https://social.example/@ada/114161", "created_at": "2026-03-14T09:20:00.123Z", "edited_at": null,
             "content": "<p>Oolong at last!</p><p>It was worth the wait<br><a href=\\"https://social.example/tags/oolong\\" class=\\"mention hashtag\\">#<span>oolong</span></a></p>",
             "spoiler_text": "", "sensitive": false, "visibility": "public", "language": "en",
             "in_reply_to_id": null, "in_reply_to_account_id": null, "reblog": null,
             "account": {"id": "42", "username": "ada", "acct": "ada", "display_name": "Ada Lind",
                         "url": "https://social.example/@ada", "bot": false},
             "mentions": [], "tags": [{"name": "oolong", "url": "https://social.example/tags/oolong"}],
             "media_attachments": [], "emojis": [], "replies_count": 0, "reblogs_count": 0, "favourites_count": 0}""";

    private MastodonBodies() {}

    /** A status with other values in some fields. */
    static String status(String fields) {
        try {
            ObjectNode status = (ObjectNode) MAPPER.readTree(STATUS);
            status.setAll((ObjectNode) MAPPER.readTree("{" + fields + "}"));
            return status.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] event(String event, String object) {
        return "{\"event\": \"%s\", \"created_at\": \"2026-03-14T09:20:01.000Z\", \"object\": %s}"
                .formatted(event, object)
                .getBytes(UTF_8);
    }

    static Origin origin(String account) {
        return MadeUp.account("mastodon", account)
                .withOptions(Map.of("instance", "social.example"))
                .origin();
    }

    static Reading.Parts read(byte[] body) {
        return MadeUp.parts(MastodonReader.read(body, origin("7")));
    }

    static ItemReceived one(byte[] body) {
        return one(body, "7");
    }

    static ItemReceived one(byte[] body, String account) {
        return MadeUp.only(MastodonReader.read(body, origin(account)));
    }
}
