package io.parley.ingest.domain.platform.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests made with Python's {@code hmac} over {@link #BODY}, key {@code harbour-secret}. */
class WebSubSignatureTest {

    private static final String BODY = "<feed xmlns=\"http://www.w3.org/2005/Atom\">tea ☕</feed>";
    private static final String SHA1 = "e5685a46eab043a804b28601f76d1455d932fe23";

    @ParameterizedTest
    @CsvSource({
        "sha1,e5685a46eab043a804b28601f76d1455d932fe23",
        "sha256,8a47e4ed4e5cc3191eef195524825a76592c108a054bf409f3d110bff2a534d2",
        "sha384,d9dc38d16fd8a803cf730be591cb295f4bec7d838ec016755402da4fa3d90ce1c3cc986a74315fc5fe12422890344d46",
        "sha512,630fc452e0702818870c86fc9e386da3d825935c5abfdb577e1e49ceffcfe8dae3cf1f026685c747b4165359560186a03b0ed02330e649d128958ee5f645db8f"
    })
    void eachMethodOfTheProtocolIsUnderstood(String method, String digest) {
        assertThat(verify(MadeUp.account("youtube"), "X-Hub-Signature", method + "=" + digest))
                .isInstanceOf(Verification.Verified.class);
        assertThat(verify(
                        MadeUp.account("youtube").withSecrets("new", "harbour-secret"),
                        "x-hub-signature",
                        method + "=" + digest))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.secret()).isEqualTo(2));
        assertThat(verify(MadeUp.account("youtube").withSecrets("other"), "X-Hub-Signature", method + "=" + digest))
                .isInstanceOf(Verification.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1",
                "sha1=",
                "sha1=zz",
                "md5=" + SHA1,
                "SHA1=" + SHA1,
                "sha256=" + SHA1,
                SHA1,
                "sha1=" + SHA1 + "00"
            })
    void anythingElseIsForged(String header) {
        assertThat(verify(MadeUp.account("youtube"), "X-Hub-Signature", header))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("forged"));
    }

    @Test
    void withoutSignatureOrSecretNothingIsTaken() {
        assertThat(verify(MadeUp.account("youtube"), "X-Other", "sha1=" + SHA1))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("unsigned"));
        assertThat(verify(MadeUp.account("youtube").withSecrets(), "X-Hub-Signature", "sha1=" + SHA1))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void methodThatTheConnectionDoesNotAllowIsRefused() {
        MadeUp.Account strict = MadeUp.account("youtube").withOptions(Map.of("signature-methods", "sha256, sha512"));
        assertThat(verify(strict, "X-Hub-Signature", "sha1=" + SHA1)).isInstanceOf(Verification.Refused.class);
        assertThat(verify(
                        strict,
                        "X-Hub-Signature",
                        "sha256=8a47e4ed4e5cc3191eef195524825a76592c108a054bf409f3d110bff2a534d2"))
                .isInstanceOf(Verification.Verified.class);
        assertThat(WebSubSignature.problems(strict)).isEmpty();
        for (String wrong : List.of("", "md5", "sha1,", "sha1 sha256")) {
            assertThat(WebSubSignature.problems(
                            MadeUp.account("youtube").withOptions(Map.of("signature-methods", wrong))))
                    .singleElement()
                    .asString()
                    .startsWith("options.signature-methods: ");
        }
    }

    private static Verification verify(MadeUp.Account account, String header, String value) {
        return new YouTube().verify(MadeUp.delivery(BODY, header, value), account.origin());
    }
}
