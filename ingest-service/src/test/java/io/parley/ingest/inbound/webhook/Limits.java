package io.parley.ingest.inbound.webhook;

import io.parley.ingest.IngestConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The limits of ingest as by default, but for some. */
final class Limits {

    private Limits() {}

    /** @param settings names and values in turn */
    static IngestConfig with(String... settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IngestConfig.class)
                .withDefaultValue("parley.ingest.body-max", "32M")
                .withDefaultValue("parley.ingest.receive-max", "PT1S");
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue(settings[i], settings[i + 1]);
        }
        return config.build().getConfigMapping(IngestConfig.class);
    }
}
