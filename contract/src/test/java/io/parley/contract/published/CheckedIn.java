package io.parley.contract.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files under version control that are generated from the code: a test compares them, a flag rewrites them. */
final class CheckedIn {

    private static final String WRITE = "parley.contract.write";
    private static final String RELEASE = "parley.contract.release";
    private static final String REWRITE = "run: mvn -pl contract test -D" + WRITE + "=true";

    private CheckedIn() {}

    /** Fails when {@code file} is not {@code expected}, and says how to rewrite it. */
    static void isUpToDate(Path file, String expected) {
        if (Boolean.getBoolean(WRITE)) {
            write(file, expected);
        }
        assertThat(file)
                .as("%s is generated; if the change is meant, %s", file, REWRITE)
                .exists();
        assertThat(read(file))
                .as("%s has drifted from the code; if the change is meant, %s", file, REWRITE)
                .isEqualTo(expected);
    }

    /** Writes what must never be rewritten, golden files, where it does not exist yet. */
    static void isWrittenOnce(Path file, String content) {
        if (Boolean.getBoolean(WRITE) && !Files.exists(file)) {
            write(file, content);
        }
        assertThat(file)
                .as("there is no %s yet; to add what is missing, %s", file, REWRITE)
                .exists();
    }

    /** Fails when the folder holds files of that ending that nothing generates any more. */
    static void folderHoldsOnly(Path folder, String ending, Set<String> names) {
        assertThat(names(folder, ending))
                .as("files in %s that nothing generates any more: delete them", folder)
                .isSubsetOf(names);
    }

    /** Whether this run is to replace the released copy. */
    static boolean releasing() {
        return Boolean.getBoolean(RELEASE);
    }

    static Set<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
