package io.parley.generation.outbound.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.parley.contract.Sentiment;
import jakarta.persistence.Converter;

/** A score as JSON. */
@Converter
class SentimentColumn extends JsonColumn<Sentiment> {
    SentimentColumn() {
        super(new TypeReference<>() {});
    }
}
