package io.parley.localstack.process;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder with the project, where the jars of every part are found after a build.
 *
 * @param root holds the {@code parley} script
 */
public record Checkout(Path root) {

    /** The checkout that the script belongs to, else the one around the working directory. */
    public static Checkout find() {
        String script = System.getProperty("parley.root");
        if (script != null) {
            return new Checkout(Path.of(script));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("parley")) && Files.isDirectory(at.resolve("local-stack"))) {
                return new Checkout(at);
            }
        }
        throw new IllegalStateException("Run this inside a Parley checkout: the folder with the parley script.");
    }

    /** The class path of a part of the local stack: all jars of the folder, which the build fills. */
    public String classPath(String folder) {
        Path lib = root.resolve(folder);
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(lib + " is missing; build first: ./parley up does, or mvn package.");
        }
        return lib + "/*";
    }
}
