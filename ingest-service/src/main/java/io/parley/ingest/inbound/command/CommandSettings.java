package io.parley.ingest.inbound.command;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsFile;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.platform.Platforms;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the verbs need to know, from where the service has it: environment, brands file, defaults of the jar.
 *
 * @param kafka how to reach the broker: what is configured as {@code kafka.*}
 */
record CommandSettings(BrandsConfig brands, IngestConfig ingest, Map<String, Object> kafka) {

    private static final String KAFKA = "kafka.";

    static CommandSettings read() {
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .addDiscoveredSources()
                    .addDiscoveredConverters()
                    .withMapping(BrandsConfig.class)
                    .withMapping(IngestConfig.class)
                    .build();
            BrandsConfig brands = config.getConfigMapping(BrandsConfig.class);
            List<String> problems = new ArrayList<>(BrandsFile.problems(brands));
            problems.addAll(Platforms.problems(brands));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("The brands file cannot be used. " + String.join(" ", problems));
            }
            return new CommandSettings(brands, config.getConfigMapping(IngestConfig.class), kafka(config));
        } catch (ConfigValidationException | NoSuchElementException | IllegalStateException e) {
            throw new IllegalArgumentException("The brands file cannot be used. " + e.getMessage(), e);
        }
    }

    /** As Quarkus gathers them: {@code kafka.security.protocol}, or {@code KAFKA_SECURITY_PROTOCOL} in the environment. */
    private static Map<String, Object> kafka(SmallRyeConfig config) {
        Map<String, Object> kafka = new HashMap<>();
        for (String property : config.getPropertyNames()) {
            String name = property.toLowerCase(Locale.ROOT).replace('_', '.');
            if (name.startsWith(KAFKA)) {
                config.getOptionalValue(property, String.class)
                        .ifPresent(value -> kafka.put(name.substring(KAFKA.length()), value));
            }
        }
        return kafka;
    }
}
