package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The parts of a delivery as the bytes that came, so that a dead letter can be read again by a better reader. */
final class NativeParts {

    private static final JsonFactory FACTORY = new JsonFactory();

    private NativeParts() {}

    /**
     * The bytes of every value whose JSON pointer (RFC 6901) matches, by that pointer. Empty where the body is not in UTF-8:
     * positions in it cannot be told.
     */
    static Map<String, byte[]> of(byte[] body, Pattern pointers) {
        Map<String, byte[]> parts = new HashMap<>();
        Map<String, Long> starts = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(body)) {
            while (parser.nextToken() != null) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                if (!pointers.matcher(pointer).matches()) {
                    continue;
                }
                starts.putIfAbsent(pointer, parser.currentTokenLocation().getByteOffset());
                if (!parser.currentToken().isStructStart()) {
                    parser.finishToken();
                    int start = Math.toIntExact(starts.get(pointer));
                    int end = Math.toIntExact(parser.currentLocation().getByteOffset());
                    parts.put(pointer, Arrays.copyOfRange(body, start, end));
                }
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }
}
