package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened to an item on its platform. */
public enum Verb {
    CREATED,
    EDITED,
    DELETED,
    HIDDEN,
    SHOWN;

    /** The name on the wire: lower case, also the past participle of the event type. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
