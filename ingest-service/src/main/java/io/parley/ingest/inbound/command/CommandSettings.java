package io.parley.ingest.inbound.command;

import io.parley.chassis.CommandConfig;
import io.parley.contract.BrandsConfig;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.platform.Platforms;
import java.util.Map;

/**
 * What the verbs need to know.
 *
 * @param kafka how to reach the broker: what is configured as {@code kafka.*}
 */
record CommandSettings(BrandsConfig brands, IngestConfig ingest, Map<String, Object> kafka) {

    static CommandSettings read() {
        CommandConfig config = CommandConfig.read(IngestConfig.class);
        CommandConfig.refuse(Platforms.problems(config.brands()));
        return new CommandSettings(config.brands(), config.of(IngestConfig.class), config.kafka());
    }
}
