package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.parley.contract.EventType;
import io.parley.contract.Json;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of every data record of the contract. */
final class SchemaCatalogue {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaCatalogue() {}

    /** Schemas by file name. */
    static Map<String, JsonNode> all() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        EventType.all().stream().map(EventType::data).distinct().forEach(data -> schemas.put(fileName(data), of(data)));
        return schemas;
    }

    /** The schema of one record; further fields are allowed everywhere, since the contract grows. */
    static JsonNode of(Class<?> data) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        ObjectNode generated = GENERATOR.generateSchema(data);
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:parley:v1:" + kebabCase(data));
        schema.put("title", data.getSimpleName());
        return schema.setAll(generated);
    }

    static String fileName(Class<?> data) {
        return kebabCase(data) + ".schema.json";
    }

    private static String kebabCase(Class<?> data) {
        return data.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                // Each record once under its own name, so that growth elsewhere does not move it.
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE));
        config.forTypesInGeneral()
                // Also for maps a name that code generators can use.
                .withDefinitionNamingStrategy((key, context) -> context.getTypeContext()
                        .getSimpleTypeDescription(key.getType())
                        .replaceAll("\\W+", ""))
                .withCustomDefinitionProvider((type, context) -> JsonNode.class.isAssignableFrom(type.getErasedType())
                        ? anything(context.getGeneratorConfig().createObjectNode())
                        : null)
                .withDescriptionResolver(
                        scope -> JavadocText.of(scope.getType().getErasedType()).orElse(null));
        config.forFields()
                .withRequiredCheck(SchemaCatalogue::alwaysPresent)
                .withDescriptionResolver(SchemaCatalogue::description);
        return new SchemaGenerator(config.build());
    }

    private static CustomDefinition anything(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
    }

    /** Neither nullable nor a list or map: those are left out when empty. */
    private static boolean alwaysPresent(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : JavadocText.of(field.getRawMember().getDeclaringClass(), field.getName())
                        .orElse(null);
    }
}
