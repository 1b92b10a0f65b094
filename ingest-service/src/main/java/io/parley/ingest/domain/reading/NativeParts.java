package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Cuts a delivery down to one of its parts, in the bytes that came, so that a dead letter can be read again. */
final class NativeParts {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Deliveries keep their parts in arrays no deeper than this. */
    private static final int DEPTH_MAX = 8;

    private final byte[] body;
    private final Map<String, Span> spans;

    private NativeParts(byte[] body, Map<String, Span> spans) {
        this.body = body;
        this.spans = spans;
    }

    /** Finds the parts of a body; none where it is not JSON in UTF-8: positions in it cannot be told. */
    static NativeParts of(byte[] body) {
        Map<String, Span> spans = new HashMap<>();
        Map<String, Integer> starts = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(body)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
                if (depth > DEPTH_MAX || parser.currentToken() == JsonToken.FIELD_NAME) {
                    continue;
                }
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                if (start < 0) {
                    return new NativeParts(body, Map.of());
                }
                starts.putIfAbsent(pointer, start);
                if (!parser.currentToken().isStructStart()) {
                    parser.finishToken();
                    int end = Math.toIntExact(parser.currentLocation().getByteOffset());
                    spans.put(pointer, new Span(starts.get(pointer), end));
                }
            }
            return new NativeParts(body, spans);
        } catch (IOException | RuntimeException e) {
            return new NativeParts(body, Map.of());
        }
    }

    /**
     * The body without the siblings of that part in all arrays on the way to it; everything around stays as it came. The
     * whole body where there is no such part.
     *
     * @param pointer JSON pointer (RFC 6901)
     */
    byte[] alone(String pointer) {
        if (!spans.containsKey(pointer)) {
            return body;
        }
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        write(new Span(0, body.length), pointer, pointer.indexOf('/', 1), alone);
        return alone.toByteArray();
    }

    /** Writes {@code outer}, whose inside is on the way to {@code pointer}, of which the way up to {@code slash} is known. */
    private void write(Span outer, String pointer, int slash, ByteArrayOutputStream out) {
        if (slash < 0) {
            out.write(body, outer.start, outer.end - outer.start);
            return;
        }
        Span container = spans.get(pointer.substring(0, slash));
        int next = pointer.indexOf('/', slash + 1);
        if (container == null || body[container.start] != '[') {
            write(outer, pointer, next, out);
            return;
        }
        Span element = spans.get(next < 0 ? pointer : pointer.substring(0, next));
        out.write(body, outer.start, container.start + 1 - outer.start);
        write(element == null ? container : element, pointer, next < 0 ? -1 : pointer.indexOf('/', next + 1), out);
        out.write(body, container.end - 1, outer.end - container.end + 1);
    }

    private record Span(int start, int end) {}
}
