package io.parley.sentiment.domain.lexicon;

import java.util.Locale;

/** What a word does to the words around it, or says about the writer, beside its own weight. */
enum Role {
    /** Turns around what follows: not. */
    NEGATION,
    /** Makes what follows stronger: very. */
    BOOSTER,
    /** Makes what follows weaker: slightly. */
    DAMPENER,
    /** What follows counts more than what came before: but. */
    CONTRAST,
    /** Often means the opposite of what it says: thanks for nothing. */
    SARCASM,
    /** Announces a view, even where no word of it is known: I think. */
    OPINION;

    /** The name in the lexicon files. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
