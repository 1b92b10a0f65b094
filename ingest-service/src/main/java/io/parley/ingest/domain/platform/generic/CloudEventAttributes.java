package io.parley.ingest.domain.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import io.parley.ingest.domain.reading.InvalidFieldException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The attributes of a CloudEvent, whichever mode they came in; names, URIs and times by the specification's own library. */
final class CloudEventAttributes {

    private static final Set<String> DATA = Set.of("data", "data_base64");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** RFC 3339 allows any number of digits; nine are all that Java can tell apart. */
    private static final Pattern FINER_THAN_NANOS = Pattern.compile("(?<=\\.\\d{9})\\d+");

    private CloudEventAttributes() {}

    /** The attributes among the members of a JSON object; null is the same as absent. */
    static CloudEvent ofMembers(JsonNode event, String pointer) {
        BiFunction<String, String, InvalidFieldException> wrong = (name, what) -> new InvalidFieldException(
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"), name + " " + what);
        Map<String, String> attributes = new TreeMap<>();
        event.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (DATA.contains(member.getKey()) || value.isNull()) {
                return;
            }
            boolean defined = SpecVersion.V1.getAllAttributes().contains(member.getKey());
            if (!value.isTextual() && (defined || !(value.isBoolean() || value.isInt()))) {
                throw wrong.apply(
                        member.getKey(),
                        defined ? "must be text" : "must be text, true, false or a 32-bit whole number");
            }
            attributes.put(member.getKey(), value.asText());
        });
        return of(attributes, wrong);
    }

    /**
     * An event without data.
     *
     * @param wrong makes the error from an attribute's name and what is wrong with it
     */
    static CloudEvent of(Map<String, String> attributes, BiFunction<String, String, InvalidFieldException> wrong) {
        for (String required : SpecVersion.V1.getMandatoryAttributes()) {
            if (!attributes.containsKey(required)) {
                throw wrong.apply(required, "is required of a CloudEvent");
            }
        }
        CloudEventBuilder event = CloudEventBuilder.v1();
        attributes.forEach((name, value) -> {
            if (name.equals("specversion")) {
                if (!value.equals(SpecVersion.V1.toString())) {
                    throw wrong.apply(name, "must be " + SpecVersion.V1);
                }
            } else {
                set(event, name, value, wrong);
            }
        });
        return event.build();
    }

    private static void set(
            CloudEventBuilder event,
            String name,
            String value,
            BiFunction<String, String, InvalidFieldException> wrong) {
        if (name.isEmpty() || DATA.contains(name)) {
            throw wrong.apply(name, "is no name of an attribute");
        }
        if (value.isEmpty() && SpecVersion.V1.getAllAttributes().contains(name)) {
            throw wrong.apply(name, "must not be empty");
        }
        if (CONTROL.matcher(value).find()) {
            throw wrong.apply(name, "must not hold control characters");
        }
        try {
            event.withContextAttribute(
                    name, name.equals("time") ? FINER_THAN_NANOS.matcher(value).replaceFirst("") : value);
        } catch (CloudEventRWException e) {
            throw wrong.apply(
                    name,
                    switch (e.getKind()) {
                        case INVALID_EXTENSION_NAME -> "is no name of an attribute: lower-case letters and digits only";
                        default -> name.equals("time") ? "must be a time like 2026-01-31T12:00:00Z" : "must be a URI";
                    });
        }
    }
}
