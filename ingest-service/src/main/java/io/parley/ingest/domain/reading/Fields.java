package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Media;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, each read as what it must be, or refused with its JSON pointer. */
public final class Fields {

    private static final int ID_CHARS_MAX = 512;
    private static final int LIST_MAX = 200;

    /** A longer year is no date-time in JSON Schema, and its milliseconds may overflow. */
    private static final int YEAR_MAX = 9999;

    private final JsonNode node;
    private final String pointer;
    private final boolean lenient;

    public Fields(JsonNode node, String pointer) {
        this(node, pointer, false);
    }

    private Fields(JsonNode node, String pointer, boolean lenient) {
        if (!node.isObject()) {
            throw new InvalidFieldException(pointer, "must be a JSON object");
        }
        this.node = node;
        this.pointer = pointer;
        this.lenient = lenient;
    }

    /**
     * The same fields, for what merely adds to an item, such as media and names: texts, ids and objects that are not what
     * they must be are absent, and a list may have any length. It holds for all that is below as well.
     */
    public Fields lenient() {
        return new Fields(node, pointer, true);
    }

    public JsonNode node() {
        return node;
    }

    public InvalidFieldException invalid(String field, String what) {
        return new InvalidFieldException(pointer + "/" + field, field + " " + what);
    }

    public Optional<String> text(String field) {
        return present(field)
                .filter(value -> must(value.isTextual(), field, "be text"))
                .map(JsonNode::textValue);
    }

    public String requiredText(String field) {
        return text(field).orElseThrow(() -> invalid(field, "is required: text"));
    }

    /** Those of the fields that say something, a line each; an item can do without any of them. */
    public Optional<String> lines(String... names) {
        String lines = Arrays.stream(names)
                .flatMap(name -> lenient().text(name).stream())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    /** Ids are text everywhere; platforms that send numbers get them spelled out. */
    public Optional<String> id(String field) {
        return present(field)
                .filter(value -> must(value.isTextual() || value.isIntegralNumber(), field, "be text"))
                .map(JsonNode::asText)
                .filter(id -> must(isId(id), field, "have 1 to " + ID_CHARS_MAX + " printable characters"));
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= ID_CHARS_MAX && text.chars().noneMatch(Character::isISOControl);
    }

    public String requiredId(String field) {
        return id(field).orElseThrow(() -> invalid(field, "is required: the platform's own id, as text"));
    }

    public Optional<Instant> time(String field) {
        return text(field).map(value -> {
            try {
                OffsetDateTime time = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
                if (time.getYear() >= 1 && time.getYear() <= YEAR_MAX) {
                    return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
                }
            } catch (DateTimeException e) {
                // Said below, as for a year that is no year.
            }
            throw invalid(field, "must be a time like 2026-01-31T12:00:00Z");
        });
    }

    public boolean flag(String field) {
        return present(field)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw invalid(field, "must be true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    public <E extends Enum<E>> Optional<E> oneOf(String field, E[] values, Function<E, String> name) {
        return text(field)
                .map(value -> Arrays.stream(values)
                        .filter(candidate -> name.apply(candidate).equals(value))
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                field,
                                "must be one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values).map(name).toList()))));
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(field)) {
            if (must(element.isTextual(), field + "/" + texts.size(), "be text")) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    public List<Media> media(String field) {
        List<Media> media = new ArrayList<>();
        for (Fields fields : objects(field)) {
            media.add(new Media(
                    fields.text("type").orElse("file"), fields.text("url").orElse(null)));
        }
        return media;
    }

    /** The elements of an array, each an object; none where it is absent. */
    public List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : list(field)) {
            String at = field + "/" + objects.size();
            if (must(element.isObject(), at, "be a JSON object")) {
                objects.add(new Fields(element, pointer + "/" + at, lenient));
            }
        }
        return objects;
    }

    public @Nullable Author author(String field) {
        return object(field)
                .map(author -> new Author(
                        author.id("id").orElse(null),
                        author.text("handle").orElse(null),
                        author.text("name").orElse(null),
                        author.flag("own")))
                .orElse(null);
    }

    public Optional<Fields> object(String field) {
        return present(field)
                .filter(value -> must(value.isObject(), field, "be a JSON object"))
                .map(value -> new Fields(value, pointer + "/" + field, lenient));
    }

    public Fields requiredObject(String field) {
        return object(field).orElseThrow(() -> invalid(field, "is required: a JSON object"));
    }

    public Map<String, Long> counts(String field) {
        Map<String, Long> counts = new LinkedHashMap<>();
        object(field).ifPresent(value -> {
            for (Map.Entry<String, JsonNode> count : value.node.properties()) {
                if (!count.getValue().isIntegralNumber()
                        || !count.getValue().canConvertToLong()
                        || counts.size() == LIST_MAX) {
                    throw invalid(field, "must be an object of at most " + LIST_MAX + " whole numbers");
                }
                counts.put(count.getKey(), count.getValue().longValue());
            }
        });
        return counts;
    }

    private Iterable<JsonNode> list(String field) {
        JsonNode value = present(field).orElse(null);
        if (value == null) {
            return List.of();
        }
        boolean good = value.isArray() && (lenient || value.size() <= LIST_MAX);
        return must(good, field, "be an array of at most " + LIST_MAX + " elements") ? value : List.of();
    }

    /** What is not as it must be is refused, or, where the fields are lenient, absent. */
    private boolean must(boolean good, String field, String what) {
        if (!good && !lenient) {
            throw invalid(field, "must " + what);
        }
        return good;
    }

    /** JSON null is the same as absent. */
    private Optional<JsonNode> present(String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }
}
