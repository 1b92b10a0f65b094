package io.parley.localstack.fuzz;

import io.parley.localstack.process.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the targets are, and where what is found out about them is kept.
 *
 * @param home a folder per target with its corpus, findings and log
 */
public record FuzzHome(Checkout checkout, Path home) {

    private static final String SERVICE = "ingest-service";

    /** Every target: it has a folder of seeds, as a test of ingest sees to. */
    public List<String> targets() {
        try (Stream<Path> folders = Files.list(checkout.root().resolve(SERVICE).resolve("src/test/resources/fuzz"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeds of a target, which no run changes. */
    Path seeds(String target) {
        return checkout.root()
                .resolve(SERVICE)
                .resolve("src/test/resources/fuzz")
                .resolve(target);
    }

    /** What earlier runs found to reach more than the seeds do; runs add to it. */
    Path corpus(String target) {
        return folder(target, "corpus");
    }

    /** Inputs that broke a rule. */
    Path findings(String target) {
        return folder(target, "findings");
    }

    /** What Jazzer said in the last run. */
    public Path log(String target) {
        return home.resolve(target).resolve("fuzz.log");
    }

    /** The test class path of ingest, as its build wrote it down. */
    String classPath() {
        Path built = checkout.root().resolve(SERVICE).resolve("target");
        try {
            return String.join(
                    File.pathSeparator,
                    built.resolve("test-classes").toString(),
                    built.resolve("classes").toString(),
                    Files.readString(built.resolve("fuzz-classpath")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("ingest is not built; ./parley fuzz builds it", e);
        }
    }

    private Path folder(String target, String name) {
        try {
            return Files.createDirectories(home.resolve(target).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
