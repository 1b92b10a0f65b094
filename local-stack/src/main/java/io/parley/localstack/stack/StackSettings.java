package io.parley.localstack.stack;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the stack was started, kept for the verbs that come after {@code up}.
 *
 * @param portOffset what is added to every port
 * @param config the brands file
 * @param modelUrl where the model answers, by Ollama's protocol
 * @param modelName the model that is asked for
 * @param standIn whether that is the stand-in
 */
public record StackSettings(int portOffset, String config, String modelUrl, String modelName, boolean standIn) {

    /** The settings in that file, if there are any. */
    public static Optional<StackSettings> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(file.toFile(), StackSettings.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; ./parley down --wipe removes it", e);
        }
    }

    /** Writes them for the next verb. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Json.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
