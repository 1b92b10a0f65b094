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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The YAML file that {@code PARLEY_CONFIG} names, as a source of configuration; the environment wins over it. */
public final class BrandsFileSource implements ConfigSourceFactory {

    private static final String VARIABLE = "PARLEY_CONFIG";
    private static final Set<String> PARTS = Set.of("brands", "connections", "tokens");
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
            YamlConfigSource source = new YamlConfigSource(file.toUri().toURL(), ORDINAL);
            refuseMisplaced(source, file);
            return List.of(source);
        } catch (MarkedYAMLException e) {
            // Its message quotes the file, and secrets may stand there.
            throw new IllegalStateException(
                    VARIABLE + " names " + file + ", which is not readable YAML: " + e.getProblem() + where(e) + ".");
        } catch (MalformedURLException e) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which is not a file's path.", e);
        } catch (IOException e) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which is not readable YAML.", e);
        }
    }

    /** What should stand below {@code parley} would be ignored in silence elsewhere. */
    private static void refuseMisplaced(ConfigSource source, Path file) {
        Set<String> misplaced = source.getPropertyNames().stream()
                .map(name -> name.split("[.\\[]", 2)[0])
                .filter(PARTS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!misplaced.isEmpty()) {
            throw new IllegalStateException(VARIABLE + " names " + file + ", which has " + misplaced
                    + " at its top: put these below 'parley:'.");
        }
    }

    private static String where(MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
