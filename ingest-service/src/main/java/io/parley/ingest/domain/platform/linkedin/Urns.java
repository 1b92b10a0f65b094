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
    private static final Pattern REACTION = Pattern.compile("urn:li:(?:like|reaction):\\((urn:li:[^,()]+),.+\\)");

    private Urns() {}

    /** The long spelling: {@code urn:li:comment:(urn:li:activity:1,2)} for {@code urn:li:comment:(activity:1,2)}. */
    static String canonical(String urn) {
        return SHORT.matcher(urn).replaceAll("urn:li:");
    }

    /** The post that a comment's id names; empty where it is no comment's. */
    static Optional<String> postOf(String canonical) {
        return firstPart(COMMENT, canonical);
    }

    /** Who gave a reaction, as its id names it; empty where it is no reaction's. */
    static Optional<String> actorOf(String canonical) {
        return firstPart(REACTION, canonical);
    }

    /** Whether an organization is not this connection's, whose accounts may be URNs or the bare numbers in them. */
    static boolean isForeign(String organization, Origin origin) {
        return origin.isForeign(organization)
                && origin.isForeign(organization.substring(organization.lastIndexOf(':') + 1));
    }

    private static Optional<String> firstPart(Pattern form, String urn) {
        Matcher matcher = form.matcher(urn);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
