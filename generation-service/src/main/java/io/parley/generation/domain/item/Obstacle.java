package io.parley.generation.domain.item;

import java.util.Locale;

/** Why an item gets no reply, or no longer gets the one that was on its way. */
public enum Obstacle {
    BRAND_UNKNOWN("its brand is not in the brands file"),
    OWN("the brand wrote it"),
    HISTORY("it is history"),
    KIND("items of its kind are answered only where the brand asks for it"),
    AUTONOMY_NONE("the brand wants no drafts for its kind"),
    NO_TEXT("it has no words to answer"),
    SPAM("it looks like spam"),
    LANGUAGE("the brand does not answer in its language"),
    DELETED("the item was deleted"),
    HIDDEN("the item was hidden"),
    SUPERSEDED("the item was edited"),
    ANSWERED("answered by the brand"),
    ALREADY_REPLIED("a reply to the item was released before");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** For people and on events. */
    public String sentence() {
        return sentence;
    }

    /** For the database, metrics and logs: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
