package io.parley.ingest.domain.platform.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of records: {@code at://<did>/<collection>/<record key>}. */
final class AtUri {

    private static final String SCHEME = "at://";
    private static final int CHARS_MAX = 512;
    private static final Pattern PRINTABLE = Pattern.compile("at://[\\x21-\\x7E]{1," + CHARS_MAX + "}");
    private static final Pattern RECORD_KEY = Pattern.compile("[A-Za-z0-9._:~-]{1,256}");

    private AtUri() {}

    static String of(String did, String collection, String recordKey) {
        return SCHEME + did + "/" + collection + "/" + recordKey;
    }

    static boolean isRecordKey(String text) {
        return RECORD_KEY.matcher(text).matches();
    }

    /** The URI in a value, where it is one. */
    static Optional<String> in(JsonNode value) {
        return Optional.ofNullable(value.textValue())
                .filter(text -> PRINTABLE.matcher(text).matches());
    }

    /** Whose record it is. */
    static Optional<String> authority(String uri) {
        return Optional.of(uri)
                .filter(text -> text.startsWith(SCHEME))
                .map(text -> text.substring(SCHEME.length()).split("/", 2)[0]);
    }
}
