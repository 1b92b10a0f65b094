package io.parley.chassis;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Brands from keys, as the brands file would give them. */
public final class MadeUpBrands {

    private static final int ORDINAL = 100;

    private MadeUpBrands() {}

    public static BrandsConfig of(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(keys, "made up", ORDINAL))
                .withMapping(BrandsConfig.class)
                .withConverter(java.nio.file.Path.class, ORDINAL, java.nio.file.Path::of)
                .build()
                .getConfigMapping(BrandsConfig.class);
    }
}
