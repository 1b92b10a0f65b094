package io.parley.localstack.stack;

import io.parley.contract.Json;
import io.parley.localstack.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** What is written down of a running part, so that whoever comes later finds exactly that process or none. */
record RunRecord(long pid, long startedMs) {

    static void write(Path file, ChildProcess process) {
        try {
            Files.createDirectories(file.getParent());
            // Moved into place whole: half a file would stop every verb after a crash.
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Json.MAPPER.writeValue(
                    whole.toFile(),
                    new RunRecord(process.pid(), process.started().toEpochMilli()));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** The process written down there, if it still runs. */
    static Optional<ChildProcess> find(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            RunRecord record = Json.MAPPER.readValue(file.toFile(), RunRecord.class);
            return ChildProcess.find(record.pid(), Instant.ofEpochMilli(record.startedMs()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + file, e);
        }
    }
}
