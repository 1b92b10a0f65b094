package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Scheme {@code v1a}. The signatures were made by OpenSSL with the keys of RFC 8032, section 7.1, tests 2 and 3. */
class StandardWebhooksPublicKeyTest {

    private static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PUBLIC = "whpk_PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";
    private static final String OTHER_PUBLIC = "whpk_/FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU=";
    private static final String PRIVATE =
            "whsk_TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs9QBfD6EOJWpK3CqdNG368nJgszy7ElozAzVXxKvRmDA==";

    private static final String BODY = "{\"test\": 2432232314}";
    private static final String MAC = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String SIGNATURE =
            "v1a,7anDmyOh9LNskt5GJUTacHmbvyUkT0/S1jnxFAp+h2hcVXnQLWhtWA2+wP6vO0AUwEYP23IIZVuneGRhNj7hDQ==";
    private static final String OTHER_SIGNATURE =
            "v1a,CbWWbcW7B69jFUBICrevjm7uB16AqaX4X9zprrpWvW4012zWjiDpguw4L1VnBIktLL4pyfhNhZgLFTYi5s10AA==";

    @Test
    void signatureOfTheSenderIsVerifiedWithItsPublicKey() {
        assertSecret(1, verify(SIGNATURE, PUBLIC));
        assertSecret(1, verify(SIGNATURE, PUBLIC.replace("=", "")));
        assertForged(verify(SIGNATURE, OTHER_PUBLIC));
        assertForged(verifyBody(BODY + " ", SIGNATURE, PUBLIC));
    }

    @Test
    void anySignatureAndAnyKeyMayMatchWhileRotating() {
        assertSecret(2, verify(SIGNATURE, OTHER_PUBLIC, PUBLIC));
        assertSecret(1, verify(OTHER_SIGNATURE + " " + SIGNATURE, PUBLIC));
        assertSecret(1, verify("v1a,AAAA v2,zzzz " + SIGNATURE, PUBLIC));
    }

    @Test
    void eachTagIsCheckedWithItsOwnKindOfSecretOnly() {
        assertSecret(1, verify(MAC, SHARED, PUBLIC));
        assertSecret(2, verify(SIGNATURE, SHARED, PUBLIC));
        assertSecret(1, verify(SIGNATURE + " " + MAC, SHARED, PUBLIC));
        assertForged(verify(MAC.replace("v1,", "v1a,"), SHARED, PUBLIC));
        assertForged(verify(SIGNATURE.replace("v1a,", "v1,"), SHARED, PUBLIC));
        assertForged(verify(SIGNATURE, SHARED));
        assertForged(verify(MAC, PUBLIC));
    }

    @Test
    void publicKeyIsNoSharedSecretForWhoeverKnowsIt() {
        byte[] known = Base64.getDecoder().decode(PUBLIC.substring("whpk_".length()));
        byte[] mac = Hmac.SHA256.over(known, ("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330." + BODY).getBytes(UTF_8));
        String forged = Base64.getEncoder().encodeToString(mac);
        assertForged(verify("v1," + forged, PUBLIC));
        assertForged(verify("v1a," + forged, PUBLIC));
    }

    @Test
    void privateKeyIsRefusedAsOneThatMustNotBeHere() {
        assertThat(StandardWebhooks.problem(PRIVATE))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("must not be here", "whpk_")
                        .doesNotContain("TM0I"));
        assertThat(StandardWebhooks.problem(PUBLIC)).isEmpty();
        assertThat(StandardWebhooks.problem(SHARED)).isEmpty();
    }

    private static Verification verify(String signature, String... secrets) {
        return verifyBody(BODY, signature, secrets);
    }

    private static Verification verifyBody(String body, String signature, String... secrets) {
        return StandardWebhooks.verify(
                MadeUp.delivery(
                        body,
                        "webhook-id",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp",
                        "1614265330",
                        "webhook-signature",
                        signature),
                MadeUp.account("generic").withSecrets(secrets).at(Instant.ofEpochSecond(1614265330)));
    }

    private static void assertSecret(int number, Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.secret()).isEqualTo(number));
    }

    private static void assertForged(Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("forged"));
    }
}
