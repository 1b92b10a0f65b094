package io.parley.ingest.domain.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.webhook.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the items of one delivery, up to a limit. */
final class GenericItems {

    /** Most items, and most events, in one delivery. */
    static final int ITEMS_MAX = 1000;

    private final Origin origin;
    private final List<ItemReceived> items = new ArrayList<>();

    GenericItems(Origin origin) {
        this.origin = origin;
    }

    List<ItemReceived> all() {
        return items;
    }

    /**
     * Reads one item or an array of them.
     *
     * @param pointer JSON pointer to it in the body
     * @param otherwise what happened, for items that do not say it themselves
     * @param message the sender's name for the message that they came in
     */
    void add(JsonNode node, String pointer, Happened otherwise, Optional<String> message) {
        if (items.size() + (node.isObject() ? 1 : node.size()) > ITEMS_MAX) {
            throw new InvalidFieldException(pointer, "send at most " + ITEMS_MAX + " items in one delivery");
        }
        if (node.isObject()) {
            add(new Fields(node, pointer), otherwise, new Telling(message, 0));
            return;
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new InvalidFieldException(pointer, "send one item as an object, or several as an array");
        }
        for (int i = 0; i < node.size(); i++) {
            add(new Fields(node.get(i), pointer + "/" + i), otherwise, new Telling(message, i));
        }
    }

    private void add(Fields fields, Happened otherwise, Telling telling) {
        items.add(GenericItem.read(fields, otherwise, telling, origin));
    }
}
