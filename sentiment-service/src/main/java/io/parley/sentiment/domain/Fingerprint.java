package io.parley.sentiment.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The version of what has no number: 12 hex digits of the SHA-256 of its bytes. The same version is the same bytes. */
public final class Fingerprint {

    private static final int BYTES = 6;

    private Fingerprint() {}

    /** Of all parts, in their order. */
    public static String of(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
