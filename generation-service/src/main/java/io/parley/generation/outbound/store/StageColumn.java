package io.parley.generation.outbound.store;

import io.parley.generation.domain.reply.Stage;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A stage by its lower-case name, as the partial indexes spell it. */
@Converter
class StageColumn implements AttributeConverter<Stage, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Stage stage) {
        return stage == null ? null : stage.wireName();
    }

    @Override
    public @Nullable Stage convertToEntityAttribute(@Nullable String name) {
        return name == null
                ? null
                : Stage.named(name).orElseThrow(() -> new IllegalStateException("unknown stage " + name));
    }
}
