package io.parley.localstack.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of a local stack: whatever {@code ${VARIABLE}} the brands file asks for and the environment lacks is made up
 * once and kept, readable by the owner alone; so is the bearer token for the REST doors.
 */
public final class Secrets {

    /** Variable that holds the bearer token. */
    public static final String TOKEN = "PARLEY_TOKENS_LOCAL_VALUE";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#.*$");
    private static final int SECRET_BYTES = 24;

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** The secrets that the brands file needs, made up where nobody gave them. */
    public static Secrets of(Path brandsFile, Path kept) {
        Map<String, String> values = new TreeMap<>(read(kept));
        int before = values.size();
        Matcher variables = VARIABLE.matcher(COMMENT.matcher(text(brandsFile)).replaceAll(""));
        while (variables.find()) {
            if (System.getenv(variables.group(1)) == null) {
                values.computeIfAbsent(variables.group(1), name -> "whsec_" + random());
            }
        }
        values.computeIfAbsent(TOKEN, name -> "parley-" + random().replaceAll("[^A-Za-z0-9]", ""));
        if (values.size() != before) {
            write(kept, values);
        }
        return new Secrets(values);
    }

    /** What to add to the environment of a service. */
    public Map<String, String> environment() {
        return Map.copyOf(values);
    }

    /** The bearer token for the REST doors. */
    public String token() {
        return values.getOrDefault(TOKEN, "");
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the brands file " + file + " cannot be read", e);
        }
    }

    private static Map<String, String> read(Path kept) {
        try {
            return Files.exists(kept) ? Json.MAPPER.readValue(kept.toFile(), new TypeReference<>() {}) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(kept + " cannot be read", e);
        }
    }

    private static void write(Path kept, Map<String, String> values) {
        try {
            Files.createDirectories(kept.getParent());
            Files.deleteIfExists(kept);
            Files.createFile(kept, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Json.MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValue(kept.toFile(), values);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + kept, e);
        }
    }
}
