package io.parley.sentiment.domain.language;

/** Links and names, which belong to no language. */
final class Skipped {

    private Skipped() {}

    /** Where what is to be skipped at {@code at} ends; {@code at} itself where nothing is. */
    static int end(String text, int at) {
        char first = text.charAt(at);
        if (first == '@') {
            int end = at + 1;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            return end;
        }
        boolean link = (first == 'h' && text.startsWith("http", at)) || (first == 'w' && text.startsWith("www.", at));
        if (!link || (at > 0 && isNamePart(text.charAt(at - 1)))) {
            return at;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x80) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char now) {
        return now < 0x80 && (Character.isLetterOrDigit(now) || now == '_');
    }
}
