package io.parley.ingest.domain.platform.generic;

import io.parley.ingest.domain.webhook.Delivery;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a content type says of bytes that should be JSON. */
final class ContentType {

    private static final Pattern JSON = Pattern.compile("(application|text)/json|[^/]+/[^/]+\\+json");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

    private ContentType() {}

    /** Whether that is JSON or a format made of it, whatever its parameters. */
    static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return JSON.matcher(type).matches();
    }

    /** Whether the body is in UTF-8, as JSON between systems must be (RFC 8259, section 8.1); so it is where nothing is said. */
    static boolean isUtf8(Delivery delivery) {
        Matcher charset = CHARSET.matcher(delivery.header("content-type").orElse(""));
        return !charset.find() || UTF_8.contains(charset.group(1).toLowerCase(Locale.ROOT));
    }
}
