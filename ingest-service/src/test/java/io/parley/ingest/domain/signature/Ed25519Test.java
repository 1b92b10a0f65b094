package io.parley.ingest.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {

    private static final String PUBLIC = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    private static final String SIGNATURE = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        PUBLIC + ", af82, " + SIGNATURE
    })
    void publishedVectorsMatch(String publicKey, String message, String signature) {
        assertThat(Ed25519.matches(key(publicKey), bytes(signature), bytes(message)))
                .isTrue();
        assertThat(Ed25519.matches(key(publicKey), bytes(signature), bytes(message), bytes("00")))
                .isFalse();
    }

    @Test
    void partsAreSignedAsOneMessage() {
        assertThat(Ed25519.matches(key(PUBLIC), bytes(SIGNATURE), bytes("af"), bytes(""), bytes("82")))
                .isTrue();
        assertThat(Ed25519.matches(key(PUBLIC), bytes(SIGNATURE), bytes("82"), bytes("af")))
                .isFalse();
    }

    @Test
    void everyBitOfTheSignatureCounts() {
        for (int i = 0; i < 64; i++) {
            byte[] changed = bytes(SIGNATURE);
            changed[i] ^= 1;
            assertThat(Ed25519.matches(key(PUBLIC), changed, bytes("af82"))).isFalse();
        }
    }

    @Test
    void whatIsNoSignatureDoesNotMatchAndIsNoError() {
        assertThat(Ed25519.matches(key(PUBLIC), new byte[0], bytes("af82"))).isFalse();
        assertThat(Ed25519.matches(key(PUBLIC), new byte[63], bytes("af82"))).isFalse();
        assertThat(Ed25519.matches(key(PUBLIC), bytes(SIGNATURE + "00"), bytes("af82")))
                .isFalse();
        assertThat(Ed25519.matches(key(PUBLIC), bytes("ff".repeat(64)), bytes("af82")))
                .isFalse();
    }

    @Test
    void bytesThatAreNoPointAreNoKey() {
        assertThat(Ed25519.publicKey(new byte[0])).isEmpty();
        assertThat(Ed25519.publicKey(new byte[31])).isEmpty();
        assertThat(Ed25519.publicKey(new byte[33])).isEmpty();
        assertThat(Ed25519.publicKey(bytes("02" + "00".repeat(31)))).isEmpty();
    }

    private static PublicKey key(String hex) {
        return Ed25519.publicKey(bytes(hex)).orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
