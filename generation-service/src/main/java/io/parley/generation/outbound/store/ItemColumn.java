package io.parley.generation.outbound.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.parley.contract.Item;
import jakarta.persistence.Converter;

/** An item as JSON. */
@Converter
class ItemColumn extends JsonColumn<Item> {
    ItemColumn() {
        super(new TypeReference<>() {});
    }
}
