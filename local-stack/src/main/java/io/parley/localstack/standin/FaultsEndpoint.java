package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /stand-in/faults}: the fault as JSON, to read, set and clear. */
final class FaultsEndpoint {

    private static final Set<String> FIELDS = Set.of("mode", "latencyMs", "remaining", "task");

    private final Faults faults;

    FaultsEndpoint(Faults faults) {
        this.faults = faults;
    }

    void show(Call call) throws IOException {
        call.json(200, toJson(faults.current()));
    }

    void set(Call call) throws IOException {
        faults.set(read(call.body()));
        show(call);
    }

    void clear(Call call) throws IOException {
        faults.clear();
        show(call);
    }

    private static Fault read(JsonNode body) throws Refusal {
        for (var field : body.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new Refusal(400, "unknown field " + field.getKey());
            }
        }
        Long latencyMs = whole(body, "latencyMs");
        Long remaining = whole(body, "remaining");
        try {
            return new Fault(
                    named(Fault.Mode.class, "mode", body.path("mode").asText("none")),
                    Duration.ofMillis(latencyMs == null ? 0 : latencyMs),
                    remaining == null ? null : Math.toIntExact(remaining),
                    named(Fault.Task.class, "task", body.path("task").asText("any")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Long whole(JsonNode body, String field) throws Refusal {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new Refusal(400, field + " must be a whole number");
        }
        return value.longValue();
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, String wireName) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + " must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(FaultsEndpoint::wireName)
                                .toList()));
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode toJson(Fault fault) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("mode", wireName(fault.mode()))
                .put("latencyMs", fault.latency().toMillis());
        if (fault.remaining() != null) {
            json.put("remaining", fault.remaining());
        }
        return json.put("task", wireName(fault.task()));
    }
}
