package io.parley.sentiment.domain.question;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings texts that say the same to the same form: case, links, names, spaces, how often a sign or a letter is
 * repeated, and which of full stop, comma and exclamation mark ends a clause make no difference. Smileys and question
 * marks do.
 */
final class SameText {

    private static final Pattern LINK = Pattern.compile("(?<![a-z0-9_])(?:https?://|www\\.)[\\x21-\\x7E]+");
    private static final Pattern NAME = Pattern.compile("(?<![a-z0-9_])@[\\p{L}\\p{N}_]+");
    private static final Pattern QUESTION = Pattern.compile("[?？]+");
    private static final Pattern LETTERS_DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern SIGNS_REPEATED = Pattern.compile("([^\\p{L}\\p{N}])\\1+");

    // Between digits a stop or a comma is part of a number.
    private static final Pattern CLAUSE_END =
            Pattern.compile("(?<!\\d)[.,!;…。，！、；\\s]+|[.,!;…。，！、；\\s]+(?!\\d)|[!;…。，！、；\\s]+");

    private SameText() {}

    static String of(String text) {
        String form = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"');
        form = LINK.matcher(form).replaceAll("<link>");
        form = NAME.matcher(form).replaceAll("@");
        form = LETTERS_DRAWN_OUT.matcher(form).replaceAll("$1$1");
        form = QUESTION.matcher(form).replaceAll(" ? ");
        form = CLAUSE_END.matcher(form).replaceAll(" ");
        return SIGNS_REPEATED.matcher(form).replaceAll("$1").strip();
    }
}
