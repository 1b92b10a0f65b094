package io.parley.contract.published;

import io.parley.contract.EventType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a contract record says, so that it is said once and readers of the schemas see it too. */
final class JavadocText {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");

    private JavadocText() {}

    /** The text that describes the type itself. */
    static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(parts(type).get(""));
    }

    /** The text that describes one component of a record. */
    static Optional<String> of(Class<?> record, String component) {
        return Optional.ofNullable(parts(record).get(component));
    }

    /** Text by component name; the type's own stands under the empty name. */
    private static Map<String, String> parts(Class<?> type) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!type.getPackageName().equals(EventType.class.getPackageName())) {
            return parts;
        }
        Pattern javadoc = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:public )?(?:record|enum) " + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        Matcher found = javadoc.matcher(source(type));
        if (found.find()) {
            String[] tags = plain(found.group(1)).split("@param ", -1);
            parts.put("", tags[0].strip());
            for (int i = 1; i < tags.length; i++) {
                String[] nameAndText = tags[i].strip().split(" ", 2);
                parts.put(nameAndText[0], nameAndText[1]);
            }
        }
        return parts;
    }

    private static String plain(String javadoc) {
        String lines = javadoc.replaceAll("\\n\\s*\\* ?", " ").replaceAll("\\s+", " ");
        return INLINE_TAG.matcher(lines).replaceAll("$1");
    }

    private static String source(Class<?> type) {
        Class<?> outermost = type.isMemberClass() ? type.getNestHost() : type;
        return CheckedIn.read(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
    }
}
