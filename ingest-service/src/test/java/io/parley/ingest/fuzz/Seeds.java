package io.parley.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are kept in {@code src/test/resources/fuzz}, a folder per target. */
final class Seeds {

    private static final String SIGNED = "signed";

    private Seeds() {}

    /** Every seed of a target; none where it has no folder. */
    static List<Path> of(String target) {
        Path folder = root().resolve(target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a verifier must accept: their names begin with {@code signed}. */
    static List<byte[]> signed(String target) {
        return of(target).stream()
                .filter(seed -> String.valueOf(seed.getFileName()).startsWith(SIGNED))
                .map(Seeds::bytes)
                .toList();
    }

    static byte[] bytes(Path seed) {
        try {
            return Files.readAllBytes(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder above all of them. */
    static Path root() {
        URL root = Seeds.class.getResource("/fuzz");
        try {
            return Path.of(root == null ? new java.net.URI("file:///nowhere") : root.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
