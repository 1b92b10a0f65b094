package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an item is, and with that the clean topic it goes to. */
public enum Kind {
    POST(Topic.SOCIAL_POSTS),
    COMMENT(Topic.SOCIAL_COMMENTS),
    MENTION(Topic.SOCIAL_COMMENTS),
    REVIEW(Topic.SOCIAL_COMMENTS),
    MESSAGE(Topic.SOCIAL_MESSAGES),
    REACTION(Topic.SOCIAL_REACTIONS);

    private final Topic topic;

    Kind(Topic topic) {
        this.topic = topic;
    }

    /** The clean topic for items of this kind. */
    public Topic topic() {
        return topic;
    }

    /** The name on the wire: lower case, also the noun of the event type. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
