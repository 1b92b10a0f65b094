package io.parley.ingest.domain.platform.generic;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a content type says of bytes that should be JSON. */
final class ContentType {

    private static final Pattern JSON = Pattern.compile("(application|text)/json|[^/]+/[^/]+\\+json");

    private ContentType() {}

    /**
     * Whether that is JSON or a format made of it. Parameters say nothing: JSON has none, and clients add a wrong charset to what
     * is UTF-8 (RFC 8259, section 11).
     */
    static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return JSON.matcher(type).matches();
    }
}
