package io.parley.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.standin.StandInModelServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model calls that a stand-in has seen since this was made. */
public final class CallsSeen {

    private final StandInModelServer model;
    private final @Nullable JsonNode last;

    public CallsSeen(StandInModelServer model) {
        this.model = model;
        List<JsonNode> before = model.recentChats();
        this.last = before.isEmpty() ? null : before.getLast();
    }

    /** How many texts each was about, in order. */
    public List<Integer> sizes() {
        List<JsonNode> all = model.recentChats();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            // The server forgets the oldest, so that places say nothing.
            from = all.get(i) == last ? i + 1 : from;
        }
        return all.subList(from, all.size()).stream().map(CallsSeen::texts).toList();
    }

    private static int texts(JsonNode chat) {
        try {
            return Json.MAPPER
                    .readTree(chat.at("/messages/1/content").asText())
                    .path("items")
                    .size();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
