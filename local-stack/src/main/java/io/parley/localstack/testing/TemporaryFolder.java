package io.parley.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that tests leave nothing behind in. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new empty folder whose name says what it is for. */
    public static Path create(String purpose) {
        try {
            return Files.createTempDirectory("parley-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for " + purpose, e);
        }
    }

    /** Deletes it with all that is in it, as far as that is possible. */
    public static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("could not look into " + folder, e);
        }
    }
}
