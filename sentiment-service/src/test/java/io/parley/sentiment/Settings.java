package io.parley.sentiment;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The settings of the service outside of Quarkus. */
public final class Settings {

    private Settings() {}

    /** The defaults but for {@code values}, whose keys come without {@code parley.sentiment.}. */
    public static SentimentConfig with(Map<String, String> values) {
        Map<String, String> properties = new HashMap<>();
        properties.put("parley.sentiment.model-url", "http://localhost:11434");
        properties.put("parley.sentiment.model-name", "some-model");
        properties.put("parley.sentiment.weights", "word-list");
        values.forEach((key, value) -> properties.put("parley.sentiment." + key, value));
        return mapped(SentimentConfig.class, properties);
    }

    /** A brands file; keys come without {@code parley.brands.}. */
    public static BrandsConfig brands(Map<String, String> values) {
        Map<String, String> properties = new HashMap<>();
        values.forEach((key, value) -> properties.put("parley.brands." + key, value));
        return mapped(BrandsConfig.class, properties);
    }

    private static <T> T mapped(Class<T> type, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(type);
    }
}
