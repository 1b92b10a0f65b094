package io.parley.ingest.domain.platform.linkedin;

import io.parley.ingest.domain.webhook.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LinkedIn's ids, brought to one spelling. */
final class Urns {

    /** A name such as {@code activity:} where {@code urn:li:activity:} may stand as well. */
    private static final Pattern SHORT = Pattern.compile("(?<=^|[(,])(?!urn:)(?=[A-Za-z]+:)");

    private static final Pattern COMMENT = Pattern.compile("urn:li:comment:\\((urn:li:[^,()]+),[^,()]+\\)");
    private static final Pattern REACTION = Pattern.compile("urn:li:(?:like|reaction):\\((urn:li:[^,()]+),(.+)\\)");

    /** A Page's, which goes by two names, or the bare number in it. */
    private static final Pattern PAGE = Pattern.compile("(?:urn:li:organization(?:Brand)?:)?(\\d+)");

    private Urns() {}

    /** The long spelling: {@code urn:li:comment:(urn:li:activity:1,2)} for {@code urn:li:comment:(activity:1,2)}. */
    static String canonical(String urn) {
        return SHORT.matcher(urn).replaceAll("urn:li:");
    }

    static boolean isComment(String canonical) {
        return COMMENT.matcher(canonical).matches();
    }

    /** The post that a comment's id names; empty where it is no comment's. */
    static Optional<String> postOf(String canonical) {
        return part(1, COMMENT, canonical);
    }

    /** Who gave a reaction, as its id names it; empty where it is no reaction's. */
    static Optional<String> actorOf(String canonical) {
        return part(1, REACTION, canonical);
    }

    /** The post or comment that a reaction is to, as its id names it; empty where it is no reaction's. */
    static Optional<String> targetOf(String canonical) {
        return part(2, REACTION, canonical).filter(target -> target.startsWith("urn:li:"));
    }

    /** Whether that is this connection's, whose accounts may be URNs or the bare numbers in them. */
    static boolean isAccount(String urn, Origin origin) {
        return origin.accounts().stream().anyMatch(account -> isSame(urn, canonical(account)));
    }

    /** Whether two URNs are one Page's, or the same. */
    static boolean isSame(String one, String other) {
        return page(one).equals(page(other));
    }

    private static String page(String urn) {
        return part(1, PAGE, urn).orElse(urn);
    }

    private static Optional<String> part(int number, Pattern form, String urn) {
        Matcher matcher = form.matcher(urn);
        return matcher.matches() ? Optional.of(matcher.group(number)) : Optional.empty();
    }
}
