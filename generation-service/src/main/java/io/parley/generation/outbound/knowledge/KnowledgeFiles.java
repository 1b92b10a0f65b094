package io.parley.generation.outbound.knowledge;

import io.parley.contract.Reply.Passage;
import io.parley.generation.domain.knowledge.PassageParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a brand's knowledge folder: Markdown files, by name. */
final class KnowledgeFiles {

    private static final String SUFFIX = ".md";
    private static final int FILE_BYTES_MAX = 1 << 20;

    private KnowledgeFiles() {}

    /**
     * @param key the setting that names the folder, for the sentence when it is of no use
     * @throws IllegalStateException with that sentence
     */
    static List<Passage> read(String key, Path folder, int filesMax) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(key + ": there is no folder " + folder
                    + ". Relative folders are looked up beside the brands file.");
        }
        List<Passage> passages = new ArrayList<>();
        for (Path file : files(key, folder, filesMax)) {
            passages.addAll(passages(key, folder, file));
        }
        return passages;
    }

    private static List<Path> files(String key, Path folder, int filesMax) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)))
                    .sorted()
                    .limit(filesMax + 1L)
                    .toList();
            if (files.size() > filesMax) {
                throw new IllegalStateException(key + ": more than " + filesMax
                        + " files; raise parley.generation.knowledge.files-max or join some.");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(key + ": cannot be read", e);
        }
    }

    /** Kubernetes mounts a ConfigMap's files twice: under their names, and in a folder whose name begins with a dot. */
    private static boolean hidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    private static List<Passage> passages(String key, Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new IllegalStateException(key + ": " + name + " is longer than " + FILE_BYTES_MAX + " bytes.");
            }
            return PassageParser.parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(key + ": " + name + " cannot be read", e);
        }
    }
}
