package io.parley.trends;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Configuration for tests without a container: two made-up brands, a grace of a minute, and the defaults unless told otherwise. */
public final class TestConfigs {

    private static final Map<String, String> BRANDS = Map.of(
            "parley.brands.harbour.name", "Harbour Tea",
            "parley.brands.harbour.tracked-terms", "cold brew,冷萃",
            "parley.brands.harbour.competitors.gull.terms", "Gull Roasters,海鸥咖啡",
            "parley.brands.harbour.competitors.brine.terms", "Brine & Co",
            "parley.brands.attic.name", "Attic Books");

    private TestConfigs() {}

    public static TrendsConfig trends(Map<String, String> settings) {
        return config(settings).getConfigMapping(TrendsConfig.class);
    }

    public static BrandsConfig brands() {
        return config(Map.of()).getConfigMapping(BrandsConfig.class);
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(BRANDS);
        all.put("parley.trends.grace", "PT1M");
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(BrandsConfig.class)
                .withMapping(TrendsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
    }
}
