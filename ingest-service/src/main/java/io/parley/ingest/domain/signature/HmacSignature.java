package io.parley.ingest.domain.signature;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Optional;

/**
 * HMAC in one header, over the body or over what a platform puts in front of it; the key is the secret's UTF-8 bytes.
 *
 * @param header name of the header
 * @param prefix what stands before the digest, such as {@code sha256=}
 */
public record HmacSignature(String header, String prefix, Encoding encoding, Hmac hmac) {

    /**
     * Checks one delivery.
     *
     * @param signed the signed bytes, in order; the body is mostly the last
     */
    public Verification verify(Delivery delivery, List<String> secrets, byte[]... signed) {
        Optional<String> value = delivery.header(header);
        if (value.isEmpty()) {
            return new Verification.Refused("unsigned", "Send the header " + header + ".");
        }
        return verify(value.get(), delivery, secrets, signed);
    }

    /** Checks the value of the header where it had to be taken from elsewhere. */
    public Verification verify(String value, Delivery delivery, List<String> secrets, byte[]... signed) {
        Optional<byte[]> presented =
                value.startsWith(prefix) ? encoding.decode(value.substring(prefix.length())) : Optional.empty();
        if (presented.isEmpty()) {
            return new Verification.Refused(
                    "forged",
                    header + " must be " + prefix + "<digest in "
                            + encoding.name().toLowerCase(java.util.Locale.ROOT) + ">.");
        }
        return Secrets.anyOf(secrets, presented.get(), key -> hmac.over(key, signed), header, delivery.body());
    }
}
