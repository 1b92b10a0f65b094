package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a reply stands; each is an event on {@code social-replies}. */
public enum ReplyState {
    DRAFTED,
    HELD,
    APPROVED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    FAILED,
    RELEASED;

    /** The name on the wire: lower case, also the past participle of the event type. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
