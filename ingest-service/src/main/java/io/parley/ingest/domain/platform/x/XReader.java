package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** Tells the two generations of X's bodies and those of filtered streams apart; all may come to one URL. */
final class XReader {

    private XReader() {}

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> read(delivery, origin, findings));
    }

    private static void read(JsonNode delivery, Origin origin, Findings findings) {
        Fields fields = new Fields(delivery, "");
        JsonNode data = delivery.path("data");
        if (data.has("event_type")) {
            ActivityReader.read(new Fields(data, "/data"), delivery, origin, findings);
        } else if (data.has("id")) {
            ActivityReader.readFound(new Fields(data, "/data"), delivery, origin, findings);
        } else {
            AccountActivityReader.read(fields, origin, findings);
        }
    }
}
