package io.parley.ingest.domain;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The brands file of a made-up brand, {@code harbour}, with connections of your choice. */
public final class MadeUpBrands {

    private MadeUpBrands() {}

    /** Connections: name, platform, door, and again; an empty door is the platform's own. */
    public static BrandsConfig with(String... connections) {
        Map<String, String> properties = new HashMap<>(Map.of("parley.brands.harbour.name", "Harbour Tea"));
        for (int i = 0; i < connections.length; i += 3) {
            String key = "parley.connections." + connections[i];
            properties.put(key + ".brand", "harbour");
            properties.put(key + ".platform", connections[i + 1]);
            properties.put(key + ".secrets", "harbour-secret");
            if (!connections[i + 2].isEmpty()) {
                properties.put(key + ".door", connections[i + 2]);
            }
        }
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "made up", 100))
                .withMapping(BrandsConfig.class)
                .build()
                .getConfigMapping(BrandsConfig.class);
    }
}
