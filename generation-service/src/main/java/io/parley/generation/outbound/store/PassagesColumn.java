package io.parley.generation.outbound.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.parley.contract.Reply.Passage;
import jakarta.persistence.Converter;
import java.util.List;

/** Passages as JSON. */
@Converter
class PassagesColumn extends JsonColumn<List<Passage>> {
    PassagesColumn() {
        super(new TypeReference<>() {});
    }
}
