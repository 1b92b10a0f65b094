package io.parley.ingest.domain.signature;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Optional;

/** One configured secret of Standard Webhooks; it checks signatures of its own scheme and no other. */
sealed interface WebhookKey {

    /** What stands before the signatures that this key checks. */
    String tag();

    /** Whether {@code signature} is one over {@code parts}, one after the other. */
    boolean signed(byte[] signature, byte[]... parts);

    /** Both sides know it: HMAC-SHA256. */
    record Shared(byte[] key) implements WebhookKey {

        @Override
        public String tag() {
            return "v1,";
        }

        @Override
        public boolean signed(byte[] signature, byte[]... parts) {
            return MessageDigest.isEqual(Hmac.SHA256.over(key, parts), signature);
        }
    }

    /** Only the sender can sign: Ed25519. */
    record Public(PublicKey key) implements WebhookKey {

        @Override
        public String tag() {
            return "v1a,";
        }

        @Override
        public boolean signed(byte[] signature, byte[]... parts) {
            return Ed25519.matches(key, signature, parts);
        }
    }

    /**
     * The key in a secret as it is configured.
     *
     * @throws IllegalArgumentException with what a secret must be; the message does not contain it
     */
    static WebhookKey of(String secret) {
        if (secret.startsWith("whsk_")) {
            throw new IllegalArgumentException(
                    "what begins with whsk_ is the sender's private key and must not be here;"
                            + " take it out and give the public key that belongs to it, which begins with whpk_");
        }
        if (secret.startsWith("whpk_")) {
            return bytes(secret, "whpk_")
                    .flatMap(Ed25519::publicKey)
                    .<WebhookKey>map(Public::new)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "what begins with whpk_ must go on with an Ed25519 public key, 32 bytes in base64"));
        }
        return bytes(secret, "whsec_")
                .filter(key -> key.length > 0)
                .<WebhookKey>map(Shared::new)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a Standard Webhooks secret is base64, mostly with whsec_ in front, or a public key with whpk_"));
    }

    private static Optional<byte[]> bytes(String secret, String prefix) {
        return Encoding.BASE64.decode(secret.startsWith(prefix) ? secret.substring(prefix.length()) : secret);
    }
}
