package io.parley.sentiment.domain.language;

/** What scoring needs to know of a text's language. */
public enum Language {
    ENGLISH,
    CHINESE,
    /** Another language, which nobody here can score. */
    UNSUPPORTED,
    /** No words at all: empty, links, names, emoji. */
    NONE
}
