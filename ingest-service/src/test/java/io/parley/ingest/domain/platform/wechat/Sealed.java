package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Safe mode from the platform's side, with a made-up account. */
final class Sealed {

    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String APP = "wxharbour0000001";
    static final Map<String, String> OPTIONS = Map.of("encoding-aes-key", KEY, "app-id", APP);
    static final MadeUp.Account ACCOUNT = MadeUp.account("wechat").withOptions(OPTIONS);

    private Sealed() {}

    static String message(String message, String app) {
        byte[] text = message.getBytes(UTF_8);
        return padded(plain(text, text.length, app));
    }

    static byte[] plain(byte[] message, int length, String app) {
        return ByteBuffer.allocate(20 + message.length + app.length())
                .put("harbourteaharbou".getBytes(UTF_8))
                .putInt(length)
                .put(message)
                .put(app.getBytes(UTF_8))
                .array();
    }

    static String padded(byte[] plain) {
        return encrypted(withPadding(plain));
    }

    static byte[] withPadding(byte[] plain) {
        int padding = 32 - plain.length % 32;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        return padded;
    }

    /** Without any padding of its own. */
    static String encrypted(byte[] plain) {
        try {
            byte[] key = Base64.getDecoder().decode(KEY + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String signature(String encrypted) {
        try {
            String joined = Stream.of("harbour-secret", "1773480400", "n7", encrypted)
                    .sorted()
                    .reduce("", String::concat);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(joined.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A delivery of it, well signed. */
    static Delivery delivery(String encrypted) {
        return MadeUp.query(
                        "signature",
                        "fb96ecff1559441edb8407988f706eaf289591c9",
                        "msg_signature",
                        signature(encrypted),
                        "timestamp",
                        "1773480400",
                        "nonce",
                        "n7",
                        "encrypt_type",
                        "aes")
                .withBody(envelope(encrypted).getBytes(UTF_8));
    }

    static String envelope(String encrypted) {
        return "<xml><ToUserName><![CDATA[gh_harbour]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
    }
}
