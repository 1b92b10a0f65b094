package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** Tells the two generations of X's bodies apart; both may come to one URL. */
final class XReader {

    private XReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> read(delivery, origin, findings));
    }

    private static void read(JsonNode delivery, Origin origin, Findings findings) {
        Fields fields = new Fields(delivery, "");
        if (delivery.path("data").has("event_type")) {
            ActivityReader.read(new Fields(delivery.get("data"), "/data"), origin, findings);
        } else {
            AccountActivityReader.read(fields, origin, findings);
        }
    }
}
