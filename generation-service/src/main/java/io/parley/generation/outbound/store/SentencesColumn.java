package io.parley.generation.outbound.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Sentences as JSON. */
@Converter
class SentencesColumn extends JsonColumn<List<String>> {
    SentencesColumn() {
        super(new TypeReference<>() {});
    }
}
