package io.parley.chassis;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The YAML file that {@code PARLEY_CONFIG} names, as a source of configuration; the environment wins over it. */
public final class BrandsFileSource implements ConfigSourceFactory {

    private static final String VARIABLE = "PARLEY_CONFIG";
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue named = context.getValue(VARIABLE);
        if (named == null || named.getValue() == null || named.getValue().isBlank()) {
            return List.of();
        }
        Path file = Path.of(named.getValue());
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which cannot be read.");
        }
        try {
            return List.of(new YamlConfigSource(file.toUri().toURL(), ORDINAL));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which is not a file's path.", e);
        } catch (IOException e) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which is not readable YAML.", e);
        }
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
