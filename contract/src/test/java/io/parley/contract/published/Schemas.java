package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Asks a validator whether JSON keeps to the schema of a record, formats included. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    /** What does not fit, a sentence each; empty when valid. */
    static List<String> problems(Class<?> record, JsonNode value) {
        return FACTORY
                .getSchema(SchemaCatalogue.of(record))
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
