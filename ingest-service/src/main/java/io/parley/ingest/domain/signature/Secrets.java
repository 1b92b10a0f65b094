package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Verification;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

/** Comparing with every secret of a connection, in a time that tells nothing about them. */
public final class Secrets {

    private Secrets() {}

    /**
     * Whether one of the secrets gives what was presented; an empty secret gives nothing.
     *
     * @param header its name, for the sentence
     * @param expected what the signature would be with that key
     * @param content what to read once verified
     */
    public static Verification anyOf(
            List<String> secrets, byte[] presented, Function<byte[], byte[]> expected, String header, byte[] content) {
        int matching = 0;
        for (int i = 0; i < secrets.size(); i++) {
            byte[] key = secrets.get(i).getBytes(UTF_8);
            if (key.length > 0 && MessageDigest.isEqual(expected.apply(key), presented) && matching == 0) {
                matching = i + 1;
            }
        }
        return matching > 0 ? new Verification.Verified(matching, content) : forged(header);
    }

    /** The one sentence for everything that does not fit the secret, whatever exactly it is. */
    public static Verification.Refused forged(String header) {
        return new Verification.Refused("forged", header + " does not match the delivery and the secret.");
    }

    /** Whether a text that must be known is the expected one. */
    public static boolean same(String expected, String presented) {
        return !expected.isEmpty() && MessageDigest.isEqual(expected.getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
