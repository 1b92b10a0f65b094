package io.parley.generation;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Brands read from settings, as in production, without a running service. */
public final class Brands {

    private Brands() {}

    /** A brand named Harbour Tea with those settings, given as key and value in turn. */
    public static BrandsConfig.Brand with(String... settings) {
        Map<String, String> properties = new HashMap<>();
        properties.put("parley.brands.harbour.name", "Harbour Tea");
        for (int n = 0; n < settings.length; n += 2) {
            properties.put("parley.brands.harbour." + settings[n], settings[n + 1]);
        }
        BrandsConfig config = new SmallRyeConfigBuilder()
                .withMapping(BrandsConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(BrandsConfig.class);
        return Objects.requireNonNull(config.brands().get("harbour"));
    }
}
