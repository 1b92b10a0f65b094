package io.parley.chassis.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Where in a body something is wrong, as a JSON pointer (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** The part that could not be read; empty for the body as a whole. */
    public static String of(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
