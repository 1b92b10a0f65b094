package io.parley.ingest.domain.platform.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Set;

/**
 * Reads webhooks of an instance: {@code event} and {@code object}. An administrator's template can make any other body; that
 * is kept as unreadable.
 */
final class MastodonReader {

    /** The others were not written for everybody, though the instance's administrator is told. */
    private static final Set<String> PUBLIC = Set.of("public", "unlisted");

    private MastodonReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> readEvent(delivery, origin, findings));
    }

    private static void readEvent(JsonNode delivery, Origin origin, Findings findings) {
        Fields event = new Fields(delivery, "");
        String type = event.text("event").orElseThrow(() -> event.invalid("event", "is required"));
        switch (type) {
            case "status.created" -> readStatus(Verb.CREATED, event.requiredObject("object"), origin, findings);
            case "status.updated" -> readStatus(Verb.EDITED, event.requiredObject("object"), origin, findings);
            default -> findings.leaveOut();
        }
    }

    private static void readStatus(Verb verb, Fields status, Origin origin, Findings findings) {
        String visibility = status.text("visibility").orElseThrow(() -> status.invalid("visibility", "is required"));
        if (!PUBLIC.contains(visibility)) {
            findings.leaveOut("not-public");
        } else if (verb == Verb.EDITED && !status.node().hasNonNull("edited_at")) {
            // A vote or a count: nobody has edited it yet.
            findings.leaveOut();
        } else {
            findings.item(new MastodonStatus(Instance.of(origin), status).received(verb));
        }
    }
}
