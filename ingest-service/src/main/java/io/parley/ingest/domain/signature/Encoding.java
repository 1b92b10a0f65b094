package io.parley.ingest.domain.signature;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How a digest is written in a header. */
public enum Encoding {
    HEX {
        @Override
        byte[] bytes(String text) {
            return HexFormat.of().parseHex(text);
        }

        @Override
        public String text(byte[] digest) {
            return HexFormat.of().formatHex(digest);
        }
    },
    BASE64 {
        @Override
        byte[] bytes(String text) {
            return Base64.getDecoder().decode(text);
        }

        @Override
        public String text(byte[] digest) {
            return Base64.getEncoder().encodeToString(digest);
        }
    };

    abstract byte[] bytes(String text);

    /** The digest as this encoding writes it; hex in lower case. */
    public abstract String text(byte[] digest);

    /** The digest in {@code text}, or nothing where it is not so encoded. */
    public Optional<byte[]> decode(String text) {
        try {
            return Optional.of(bytes(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
