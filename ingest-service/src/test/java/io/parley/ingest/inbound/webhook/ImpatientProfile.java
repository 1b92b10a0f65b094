package io.parley.ingest.inbound.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits of the door so tight that a test meets them soon. */
public class ImpatientProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("parley.ingest.receive-max", "PT1.5S"),
                Map.entry("parley.ingest.linger-max", "PT0.5S"),
                Map.entry("parley.ingest.receiving-max", "16"),
                Map.entry("parley.ingest.receiving-bytes-max", "4M"),
                Map.entry("quarkus.http.limits.max-connections", "40"),
                Map.entry("parley.connections.harbour-besieged.brand", "harbour"),
                Map.entry("parley.connections.harbour-besieged.platform", "facebook"),
                Map.entry("parley.connections.harbour-besieged.secrets", "another-secret"),
                Map.entry("parley.connections.harbour-besieged.verify-token", "knock-twice"),
                Map.entry("parley.ingest.refused-burst", "100"),
                Map.entry("parley.ingest.refused-per-minute", "100"));
    }
}
