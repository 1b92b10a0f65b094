package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;

/** The newest chat requests, for tests that ask what was sent. */
final class RecentChats {

    static final int CHATS_MAX = 200;

    private final ArrayDeque<JsonNode> chats = new ArrayDeque<>();

    synchronized void add(JsonNode chat) {
        if (chats.size() == CHATS_MAX) {
            chats.removeFirst();
        }
        chats.addLast(chat);
    }

    synchronized List<JsonNode> all() {
        return List.copyOf(chats);
    }
}
