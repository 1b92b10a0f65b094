package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** X's text as a person sees it. */
final class Texts {

    // Possessive, because otherwise a long run of names or links exhausts the stack.
    private static final Pattern NAMES = Pattern.compile("(?:@\\w++\\s*+)++");
    private static final Pattern SHORT_LINKS = Pattern.compile("(?:\\s*+https?://t\\.co/\\w++)++\\s*+");

    /** X's words for "no language": undetermined, and codes for texts of nothing but names, tags, links or pictures. */
    private static final Pattern NO_LANGUAGE = Pattern.compile("und|zxx|art|q[a-t][a-z]");

    private Texts() {}

    /**
     * The text without the names that X puts before a reply, the links it puts after it for pictures and quotes, and
     * its escapes.
     *
     * @param range first and last character shown, counted in code points; may be missing or wrong
     */
    static @Nullable String shown(String text, JsonNode range) {
        int start = offset(text, range.path(0), 0);
        int end = offset(text, range.path(1), text.length());
        int from = NAMES.matcher(text.substring(0, start)).matches() ? start : 0;
        int to = SHORT_LINKS.matcher(text.substring(end)).matches() ? end : text.length();
        return words(from <= to ? text.substring(from, to) : text);
    }

    /** The text of a message, without the link that X puts after it for its attachment. */
    static @Nullable String message(String text, JsonNode attachment) {
        String link = value(attachment.path("media").path("url"));
        return words(link != null && text.endsWith(link) ? text.substring(0, text.length() - link.length()) : text);
    }

    /** The language as BCP 47; absent where X did not recognise one. */
    static @Nullable String language(JsonNode lang) {
        String tag = value(lang);
        return tag == null || NO_LANGUAGE.matcher(tag).matches()
                ? null
                : Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** The texts that the elements of a list hold under either name. */
    static List<String> each(JsonNode elements, String name, String otherName) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements) {
            String text = value(element.path(element.hasNonNull(name) ? name : otherName));
            // A link with a media key stands for a picture of the post itself.
            if (text != null && !element.has("media_key")) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text that a node holds; absent where it is none. */
    static @Nullable String value(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    /** The words of a text without X's escapes; nothing where there are none. */
    static @Nullable String words(String text) {
        String plain = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
        return plain.isEmpty() ? null : plain;
    }

    private static int offset(String text, JsonNode codePoints, int otherwise) {
        int count = codePoints.isInt() ? codePoints.intValue() : -1;
        return count < 0 || count > text.codePointCount(0, text.length())
                ? otherwise
                : text.offsetByCodePoints(0, count);
    }
}
