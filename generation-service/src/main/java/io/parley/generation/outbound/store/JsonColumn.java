package io.parley.generation.outbound.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.parley.contract.Json;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** A contract record kept as JSON text, in the same notation as on the topics. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            // PostgreSQL's text cannot hold NUL, which JSON writes as an escape anyway.
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract record must be writable as JSON", e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored record must be readable", e);
        }
    }
}
