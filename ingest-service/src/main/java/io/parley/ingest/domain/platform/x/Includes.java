package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;

/**
 * What a delivery describes beside a post. X has put it into the post, beside it and around it.
 *
 * @param users the people
 * @param media the pictures and videos
 */
record Includes(JsonNode users, JsonNode media) {

    private static final String NAME = "includes";

    /** Each from the first of these that has any. */
    static Includes nearest(JsonNode... holders) {
        return new Includes(first("users", holders), first("media", holders));
    }

    private static JsonNode first(String name, JsonNode... holders) {
        return Stream.of(holders)
                .map(holder -> holder.path(NAME).path(name))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
