package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeChat's encryption: AES-256-CBC whose IV is the key's first half, over 16 random bytes, the message's length in four
 * bytes, the message and the app id, padded to blocks of 32 bytes. That padding is too long for the JDK's own.
 *
 * @param encodedKey 43 characters of base64: 32 bytes
 * @param appId who the message must be for
 */
record SealedMessage(String encodedKey, String appId) {

    private static final int PADDING_MAX = 32;
    private static final int RANDOM_BYTES = 16;
    private static final int IV_BYTES = 16;

    /** The message; nothing where anything at all is wrong, so that a prober learns nothing from what it is. */
    Optional<byte[]> open(String encrypted) {
        return Encoding.BASE64
                .decode(encodedKey + "=")
                .flatMap(key -> Encoding.BASE64.decode(encrypted).flatMap(bytes -> decrypted(key, bytes)))
                .flatMap(SealedMessage::unpadded)
                .flatMap(this::message);
    }

    private static Optional<byte[]> decrypted(byte[] key, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, IV_BYTES));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> unpadded(byte[] padded) {
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > Math.min(PADDING_MAX, padded.length)) {
            return Optional.empty();
        }
        int end = padded.length - padding;
        for (int i = end; i < padded.length; i++) {
            if (padded[i] != padding) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(padded, end));
    }

    private Optional<byte[]> message(byte[] plain) {
        int start = RANDOM_BYTES + Integer.BYTES;
        if (plain.length < start) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain).getInt(RANDOM_BYTES);
        if (length < 0 || length > plain.length - start) {
            return Optional.empty();
        }
        String addressee = new String(plain, start + length, plain.length - start - length, UTF_8);
        return Secrets.same(appId, addressee)
                ? Optional.of(Arrays.copyOfRange(plain, start, start + length))
                : Optional.empty();
    }
}
