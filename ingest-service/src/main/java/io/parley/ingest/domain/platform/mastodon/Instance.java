package io.parley.ingest.domain.platform.mastodon;

import io.parley.contract.Author;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.webhook.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The instance that delivers, in whose view ids and the names of its own accounts are short.
 *
 * @param host empty where it is not configured
 */
record Instance(String host, Origin origin) {

    static final String OPTION = "instance";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    static Instance of(Origin origin) {
        return new Instance(
                origin.connection().options().getOrDefault(OPTION, "").toLowerCase(Locale.ROOT), origin);
    }

    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** The id of a status, unique among instances where it is known which one this is. */
    String nativeId(String id) {
        return host.isEmpty() ? id : host + "/" + id;
    }

    Author author(Fields account) {
        return new Author(
                account.lenient().id("id").orElse(null),
                handle(account).orElse(null),
                account.lenient()
                        .text("display_name")
                        .filter(name -> !name.isBlank())
                        .orElse(null),
                isBrand(account));
    }

    /** The full name, which an account of this instance goes without. */
    Optional<String> handle(Fields account) {
        return account.lenient()
                .text("acct")
                .map(acct -> acct.contains("@") || host.isEmpty() ? acct : acct + "@" + host);
    }

    /** Whether that account is the brand's by its id here, its short or full name, or the address of its profile. */
    boolean isBrand(Fields account) {
        return Stream.of(
                        account.lenient().id("id"),
                        account.lenient().text("acct"),
                        handle(account),
                        account.lenient().text("url"))
                .flatMap(Optional::stream)
                .anyMatch(origin.accounts()::contains);
    }
}
