package io.parley.chassis;

import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsFile;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a verb of a service needs to know, from where the service has it, without booting it: environment, brands file,
 * defaults of the jar.
 */
public final class CommandConfig {

    private static final String UNUSABLE = "The brands file cannot be used. ";
    private static final String KAFKA = "kafka.";

    private final SmallRyeConfig config;

    private CommandConfig(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Reads it.
     *
     * @param mappings of the service, beside the brands file
     * @throws IllegalArgumentException when the brands file cannot be used, in words for a person
     */
    public static CommandConfig read(Class<?>... mappings) {
        try {
            SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .addDiscoveredSources()
                    .addDiscoveredConverters()
                    .withMapping(BrandsConfig.class);
            for (Class<?> mapping : mappings) {
                builder.withMapping(mapping);
            }
            CommandConfig read = new CommandConfig(builder.build());
            refuse(BrandsFile.problems(read.brands()));
            return read;
        } catch (ConfigValidationException | NoSuchElementException | IllegalStateException e) {
            throw new IllegalArgumentException(UNUSABLE + e.getMessage(), e);
        }
    }

    /**
     * Refuses a brands file with problems, as the service does at start.
     *
     * @throws IllegalArgumentException when there are any, a sentence each
     */
    public static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(UNUSABLE + String.join(" ", problems));
        }
    }

    public BrandsConfig brands() {
        return config.getConfigMapping(BrandsConfig.class);
    }

    /** One of the mappings that were named. */
    public <T> T of(Class<T> mapping) {
        return config.getConfigMapping(mapping);
    }

    /**
     * How to reach the broker, as Quarkus gathers it: {@code kafka.security.protocol}, or
     * {@code KAFKA_SECURITY_PROTOCOL} in the environment.
     */
    public Map<String, Object> kafka() {
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
