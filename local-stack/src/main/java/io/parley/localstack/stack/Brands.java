package io.parley.localstack.stack;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the brands file as the services do, so that what they would refuse is refused before they start. */
public final class Brands {

    private static final int YAML_ORDINAL = 275;
    private static final int SECRETS_ORDINAL = 290;

    private Brands() {}

    /** The file with its secrets in place. */
    public static BrandsConfig read(Path file, Map<String, String> secrets) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addSystemSources()
                    .withSources(new YamlConfigSource(file.toUri().toURL(), YAML_ORDINAL))
                    .withSources(new PropertiesConfigSource(secrets, "secrets of the local stack", SECRETS_ORDINAL))
                    .withMapping(BrandsConfig.class)
                    .withMappingIgnore("parley.**")
                    .build()
                    .getConfigMapping(BrandsConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the brands file " + file + " cannot be read", e);
        }
    }
}
