package io.parley.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item's version and an event's id are made, so that the same fact always gets the same ones. */
public final class Versions {

    private static final int HASH_DIGITS = 12;

    private Versions() {}

    /**
     * The version for what happened.
     *
     * @param at the platform's time of the edit, deletion or change of visibility, where it gives one
     * @return that time in ms; without it {@code 0}, or for an edit 12 hex digits of SHA-256 over text and media
     */
    public static String of(Verb verb, @Nullable Instant at, @Nullable String text, List<Media> media) {
        if (verb == Verb.CREATED) {
            return Item.FIRST_VERSION;
        }
        if (at != null) {
            return Long.toString(at.toEpochMilli());
        }
        return verb == Verb.EDITED ? contentHash(text, media) : Item.FIRST_VERSION;
    }

    /** The CloudEvents id: {@code <brand>/<subject>/<verb>/<version>}. */
    public static String eventId(String brand, String subject, String verb, String version) {
        return brand + "/" + subject + "/" + verb + "/" + version;
    }

    private static String contentHash(@Nullable String text, List<Media> media) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
            for (Media medium : media) {
                sha.update((byte) 0);
                sha.update((medium.type() + " " + medium.url()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
