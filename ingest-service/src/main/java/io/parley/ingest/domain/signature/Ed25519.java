package io.parley.ingest.domain.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 (RFC 8032): signed with a private key that never comes here, checked with its public one. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes in the encoding that the JDK reads (RFC 8410, section 4). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** The public key in its 32 bytes, or nothing where they are no point of the curve. */
    public static Optional<PublicKey> publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            return Optional.empty();
        }
        byte[] encoded = new byte[ENCODING.length + KEY_BYTES];
        System.arraycopy(ENCODING, 0, encoded, 0, ENCODING.length);
        System.arraycopy(raw, 0, encoded, ENCODING.length, KEY_BYTES);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            // Only here the JDK looks whether it is a point.
            Signature.getInstance(ALGORITHM).initVerify(key);
            return Optional.of(key);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code signature} is the key's over {@code parts}, one after the other. */
    public static boolean matches(PublicKey key, byte[] signature, byte[]... parts) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            for (byte[] part : parts) {
                check.update(part);
            }
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
