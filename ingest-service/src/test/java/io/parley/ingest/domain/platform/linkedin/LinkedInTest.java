package io.parley.ingest.domain.platform.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LinkedIn's challenge and signature. The digests were made with another implementation of HMAC. */
class LinkedInTest {

    private static final String BODY = "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[]}";
    private static final String DOCUMENTED = "3bcff6e043bb779fe66d654f411c6edfd97552368db1688a755a72603f05b761";
    private static final String OVER_BODY_ALONE = "926e6215bc86c3f8fe9b7c43427480df58878aecfad20e7ba670bf72af0c6de6";
    private static final String BY_CHILD = "5b0dcabf09d18c97d5d3ba37eae12a6ff4cacb91dc26a61232022c500a7accc1";

    private static final String CODE = "7c3a2f10-5b7e-4d0c-9f64-1a2b3c4d5e6f";
    private static final String RESPONSE = "06f37557e599015c71b486297a88cb31157d6649beaac364673bf9fc5ee4b65c";
    private static final String CHILD_RESPONSE = "3129de099f76e989a8fcf724ab82a16a12242fd5b1db4baf56443e44489d3995";

    private static final MadeUp.Account PAGE = MadeUp.account("linkedin", "urn:li:organization:4200");
    private static final MadeUp.Account WITH_CHILD =
            PAGE.withOptions(Map.of("child-application-id", "app-7", "child-secret", "child-secret"));

    private final LinkedIn linkedIn = new LinkedIn();

    @Test
    void challengeIsAnsweredWithItsDigest() {
        assertThat(challenge(PAGE, "challengeCode", CODE))
                .isEqualTo(new Handshake.Agreed(Answer.json(
                        200, "{\"challengeCode\":\"" + CODE + "\",\"challengeResponse\":\"" + RESPONSE + "\"}")));
    }

    @Test
    void whileRotatingTheFirstSecretAnswers() {
        assertThat(challenge(PAGE.withSecrets("harbour-secret", "old-secret"), "challengeCode", CODE))
                .isEqualTo(challenge(PAGE, "challengeCode", CODE));
        assertThat(challenge(PAGE.withSecrets("old-secret", "harbour-secret"), "challengeCode", CODE))
                .isNotEqualTo(challenge(PAGE, "challengeCode", CODE));
    }

    @Test
    void childAppsChallengeIsAnsweredWithItsOwnSecret() {
        assertThat(challenge(WITH_CHILD, "challengeCode", CODE, "applicationId", "app-7"))
                .isInstanceOfSatisfying(
                        Handshake.Agreed.class,
                        agreed -> assertThat(agreed.answer().body()).contains(CHILD_RESPONSE));
        assertThat(challenge(WITH_CHILD, "challengeCode", CODE)).isEqualTo(challenge(PAGE, "challengeCode", CODE));
    }

    @Test
    void unknownChildAppIsDenied() {
        assertDenied(challenge(WITH_CHILD, "challengeCode", CODE, "applicationId", "app-8"));
        assertDenied(challenge(WITH_CHILD, "challengeCode", CODE, "applicationId", "app-7", "applicationId", "app-7"));
        assertDenied(challenge(PAGE, "challengeCode", CODE, "applicationId", "app-7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hmacsha256=" + BODY,
                BODY,
                "hmacsha256=",
                CODE + "\n",
                CODE + "0",
                "{" + CODE + "}",
                "7c3a2f105b7e4d0c9f641a2b3c4d5e6f",
                "7c3a2f10-5b7e-4d0c-9f64-1a2b3c4d5e6g"
            })
    void nothingButAUuidIsSigned(String code) {
        assertDenied(challenge(PAGE, "challengeCode", code));
    }

    @Test
    void challengeWithoutItsCodeOrASecretIsDenied() {
        assertDenied(challenge(PAGE));
        assertDenied(challenge(PAGE, "challengeCode", CODE, "challengeCode", CODE));
        assertDenied(challenge(PAGE.withSecrets(), "challengeCode", CODE));
        assertDenied(challenge(PAGE.withSecrets("", "harbour-secret"), "challengeCode", CODE));
    }

    @Test
    void documentedFormIsBareHexOverPrefixAndBody() {
        assertThat(verify(PAGE, DOCUMENTED)).isInstanceOf(Verification.Verified.class);
        assertThat(verify(PAGE, DOCUMENTED.toUpperCase(Locale.ROOT))).isInstanceOf(Verification.Verified.class);
        assertForged(verify(PAGE, "hmacsha256=" + DOCUMENTED));
        assertForged(verify(PAGE, OVER_BODY_ALONE));
        assertForged(verify(PAGE, "hmacsha256=" + OVER_BODY_ALONE));
    }

    @Test
    void prefixedFormIsTakenOnlyWhereItIsConfiguredAndThenAlone() {
        MadeUp.Account prefixed = PAGE.withOptions(Map.of("signature-form", "prefixed"));
        assertThat(verify(prefixed, "hmacsha256=" + OVER_BODY_ALONE)).isInstanceOf(Verification.Verified.class);
        assertForged(verify(prefixed, OVER_BODY_ALONE));
        assertForged(verify(prefixed, DOCUMENTED));
    }

    @Test
    void childAppsDeliveriesAreVerifiedToo() {
        assertThat(verify(WITH_CHILD, BY_CHILD))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(2, BODY.getBytes(UTF_8)));
        assertThat(verify(WITH_CHILD, DOCUMENTED)).isInstanceOf(Verification.Verified.class);
        assertForged(verify(PAGE, BY_CHILD));
    }

    @Test
    void answerToAChallengeIsNoSignatureOfADelivery() {
        assertForged(verify(PAGE, RESPONSE));
        Delivery challenge = MadeUp.delivery(CODE, "X-LI-Signature", "hmacsha256=" + RESPONSE);
        assertForged(linkedIn.verify(
                challenge,
                PAGE.withOptions(Map.of("signature-form", "prefixed")).origin()));
    }

    @Test
    void missingHeaderIsUnsigned() {
        assertThat(linkedIn.verify(MadeUp.delivery(BODY), PAGE.origin()))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("unsigned"));
    }

    @Test
    void badOptionsAreSaidAtStart() {
        assertThat(linkedIn.problems(PAGE)).isEmpty();
        assertThat(linkedIn.problems(WITH_CHILD)).isEmpty();
        assertThat(linkedIn.problems(PAGE.withOptions(Map.of("signature-form", "prefixed"))))
                .isEmpty();
        assertThat(linkedIn.problems(PAGE.withOptions(Map.of("child-secret", "s"))))
                .singleElement()
                .asString()
                .contains("child-application-id");
        assertThat(linkedIn.problems(PAGE.withOptions(Map.of("signature-form", "any"))))
                .singleElement()
                .asString()
                .startsWith("options.signature-form: ");
    }

    private Handshake challenge(MadeUp.Account account, String... parameters) {
        return linkedIn.handshake(MadeUp.query(parameters), account.origin());
    }

    private Verification verify(MadeUp.Account account, String signature) {
        Delivery delivery = MadeUp.delivery(BODY, "X-LI-Signature", signature);
        return linkedIn.verify(delivery, account.origin());
    }

    private static void assertDenied(Handshake handshake) {
        assertThat(handshake).isInstanceOfSatisfying(Handshake.Denied.class, denied -> {
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.detail()).doesNotContain("harbour-secret");
        });
    }

    private static void assertForged(Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("forged"));
    }
}
