package io.parley.generation.domain.gate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reply sends people only where the brand's knowledge sends them. */
final class ContactRules {

    private static final Map<String, Pattern> CONTACTS = Map.of(
            "link",
                    Pattern.compile("(?i)(?:https?://|www\\.)[^\\s，。）)]+"
                            + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|io|co|cn|shop|store|info|biz|me|app|example)\\b"
                            + "(?:/[^\\s，。）)]*)?"),
            "e-mail address", Pattern.compile("(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"),
            "telephone number", Pattern.compile("\\+?\\d[\\d ()-]{6,}\\d"),
            "handle", Pattern.compile("(?<![\\p{L}\\d.])@[\\p{L}\\d_.]*[\\p{L}\\d_]"));

    private ContactRules() {}

    static Stream<String> problems(Draft draft) {
        return CONTACTS.entrySet().stream().flatMap(contact -> strange(draft, contact.getKey(), contact.getValue()));
    }

    private static Stream<String> strange(Draft draft, String name, Pattern pattern) {
        Matcher matcher = pattern.matcher(draft.text());
        return matcher.results()
                .map(match -> match.group().replaceAll("[.,!?;:]+$", ""))
                .filter(contact -> !draft.citedHas(contact))
                .limit(1)
                .map(contact -> "a " + name + " that is not in the cited passages");
    }
}
