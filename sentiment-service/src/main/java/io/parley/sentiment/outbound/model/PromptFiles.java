package io.parley.sentiment.outbound.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.sentiment.domain.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The instructions and the shape of the answer, as they lie in the jar. */
final class PromptFiles {

    private static final String INSTRUCTIONS = "/prompts/sentiment-system.txt";
    private static final String SCHEMA = "/prompts/sentiment-schema.json";

    private final String instructions;
    private final ObjectNode schema;
    private final String version;

    private PromptFiles(byte[] instructions, byte[] schema) throws IOException {
        this.instructions = new String(instructions, UTF_8);
        this.schema = (ObjectNode) Json.MAPPER.readTree(schema);
        this.version = Fingerprint.of(instructions, schema);
    }

    static PromptFiles bundled() {
        try {
            return new PromptFiles(bytes(INSTRUCTIONS), bytes(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt cannot be read", e);
        }
    }

    String instructions() {
        return instructions;
    }

    /** A copy of the schema, to be changed at will. */
    ObjectNode schema() {
        return schema.deepCopy();
    }

    /** The beginning of the SHA-256 of both: another prompt is another version of the model tier. */
    String version() {
        return version;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = PromptFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not in the jar");
            }
            return in.readAllBytes();
        }
    }
}
