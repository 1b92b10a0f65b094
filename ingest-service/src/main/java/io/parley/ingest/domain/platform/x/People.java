package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people that a delivery describes beside its events. */
final class People {

    private final Map<String, JsonNode> byId = new HashMap<>();

    private People() {}

    /** Nobody is described. */
    static People none() {
        return new People();
    }

    /** Reads a list of people, or a map of them by id; each may be wrapped in {@code data}. */
    static People of(JsonNode users) {
        People people = new People();
        for (JsonNode user : users) {
            people.add(user.has("data") ? user.get("data") : user);
        }
        return people;
    }

    /** Reads the one person that wrote something. */
    static People only(JsonNode user) {
        People people = new People();
        people.add(user);
        return people;
    }

    /** The name with the @ sign, without it. */
    @Nullable String handle(String id) {
        String handle = text(id, "username");
        return handle == null ? text(id, "screen_name") : handle;
    }

    @Nullable String name(String id) {
        return text(id, "name");
    }

    private void add(JsonNode user) {
        byId.put(user.path(user.hasNonNull("id_str") ? "id_str" : "id").asText(), user);
    }

    private @Nullable String text(String id, String field) {
        JsonNode user = byId.get(id);
        return user == null ? null : Texts.value(user.path(field));
    }
}
