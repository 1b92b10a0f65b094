package io.parley.ingest.domain.platform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaSignatureTest {

    // The digests were made with another implementation of HMAC.
    private static final String SECRET = "harbour-app-secret";
    private static final byte[] BODY = "{\"object\":\"page\",\"entry\":[]}".getBytes(UTF_8);
    private static final String DIGEST = "fe21d942a3c5777217a6561d8004ab895b134a9656a01737df78c7d33d80fb5b";
    private static final String SHA1_DIGEST = "5035641f440975b2ffda9c45ed3d07bff61af0d7";

    /** The same text twice: as Meta signs it, and as a proxy may have unescaped it. */
    private static final byte[] ESCAPED = "{\"m\":\"caf\\u00e9 \\ud83c\\udf75 \\/\"}".getBytes(UTF_8);

    private static final byte[] UNESCAPED = "{\"m\":\"caf\u00e9 \ud83c\udf75 \\/\"}".getBytes(UTF_8);
    private static final String ESCAPED_DIGEST = "068ed6abc7396cc70b97b061c3d52428f8393480da4434a76a6b82fdab498683";

    @Test
    void digestOfTheRawBodyIsVerified() {
        assertThat(verify("sha256=" + DIGEST, BODY)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void digestOfTheEscapedFormIsVerifiedForEitherForm() {
        assertThat(verify("sha256=" + ESCAPED_DIGEST, ESCAPED)).isInstanceOf(Verification.Verified.class);
        assertThat(verify("sha256=" + ESCAPED_DIGEST, UNESCAPED)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void nothingButTheEscapesMayDiffer() {
        assertReason(
                "forged", verify("sha256=" + ESCAPED_DIGEST, "{\"m\":\"caf\u00e9 \ud83c\udf75 /\"}".getBytes(UTF_8)));
        assertReason(
                "forged",
                verify("sha256=" + ESCAPED_DIGEST, "{\"m\": \"caf\u00e9 \ud83c\udf75 \\/\"}".getBytes(UTF_8)));
        assertReason("forged", verify("sha256=" + ESCAPED_DIGEST, "{\"m\":\"cafe \ud83c\udf75 \\/\"}".getBytes(UTF_8)));
    }

    @Test
    void hexDigitsMayBeUpperCaseButThePrefixMayNot() {
        assertThat(verify("sha256=" + DIGEST.toUpperCase(Locale.ROOT), BODY)).isInstanceOf(Verification.Verified.class);
        assertReason("forged", verify("SHA256=" + DIGEST, BODY));
    }

    @Test
    void sha1IsNeverAccepted() {
        assertReason("forged", verify("sha1=" + SHA1_DIGEST, BODY));
        assertReason("forged", verify("sha256=" + SHA1_DIGEST, BODY));
    }

    @Test
    void anySecretMayMatchWhileRotating() {
        String header = "sha256=" + DIGEST;
        assertThat(verify(List.of("old-secret", SECRET), header, BODY)).isInstanceOf(Verification.Verified.class);
        assertThat(verify(List.of(SECRET, "new-secret"), header, BODY)).isInstanceOf(Verification.Verified.class);
        assertReason("forged", verify(List.of("old-secret", "new-secret"), header, BODY));
    }

    @Test
    void withoutASecretNothingIsAccepted() {
        assertReason("forged", verify(List.of(), "sha256=" + DIGEST, BODY));
    }

    @Test
    void missingHeaderIsUnsigned() {
        assertReason("unsigned", verify(null, BODY));
        assertReason("forged", verify("", BODY));
        assertReason("forged", verify(DIGEST, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=", "sha256=fe21", "sha256=fe2", "sha256=xyz", "sha256= ", "sha256=\u0661\u0662"})
    void headerThatIsNoDigestIsForgedAndNotAnError(String header) {
        assertReason("forged", verify(header, BODY));
    }

    @Test
    void anyChangeOfTheBodyIsForged() {
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertReason("forged", verify("sha256=" + DIGEST, changed));
        }
        assertReason("forged", verify("sha256=" + DIGEST, new byte[0]));
    }

    private static Verification verify(@Nullable String header, byte[] body) {
        return verify(List.of(SECRET), header, body);
    }

    private static Verification verify(List<String> secrets, @Nullable String header, byte[] body) {
        return MetaSignature.verify(
                header == null ? MadeUp.delivery(body) : MadeUp.delivery(body, "X-Hub-Signature-256", header), secrets);
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).doesNotContain(SECRET).doesNotContain(DIGEST);
        });
    }
}
