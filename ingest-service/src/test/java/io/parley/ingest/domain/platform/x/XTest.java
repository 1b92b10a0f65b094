package io.parley.ingest.domain.platform.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X's check and its two signatures. The digests were made with another implementation of HMAC. */
class XTest {

    private static final String NEW_HEADER = "X-Twitter-Webhooks-Signature-OAuth2";
    private static final String OLD_HEADER = "X-Twitter-Webhooks-Signature";

    private static final String BODY = "{\"for_user_id\":\"4200\",\"tweet_create_events\":[]}";
    private static final String BY_CLIENT = "sha256=VRzUytH4yJMmM9JrItzYqsvgAxNFJ8v4RvfcOTME294=";
    private static final String BY_CONSUMER = "sha256=v9QGLjm7sohZTSLCIzP95M/mH5uEz73eKZ0b4iUIoGI=";

    private static final String TOKEN = "bXktdG9rZW4_9a-B.c/d+e=";

    private static final MadeUp.Account BOTH =
            MadeUp.account("x", "4200").withSecrets("harbour-client-secret", "harbour-consumer-secret");

    private final X x = new X();

    @Test
    void checkIsAnsweredWithTheFirstSecret() {
        assertThat(check(BOTH, TOKEN))
                .isEqualTo(new Handshake.Agreed(Answer.json(
                        200, "{\"response_token\":\"sha256=J7ADSHz3n8TJ5ihSy9e6Eu1A7KKQYDZPMFkhx9WGkG0=\"}")));
        assertThat(check(BOTH.withSecrets("harbour-consumer-secret", "harbour-client-secret"), TOKEN))
                .isEqualTo(new Handshake.Agreed(Answer.json(
                        200, "{\"response_token\":\"sha256=IoPwgewG+YSE6tULr8xzcLvX9eevBF1Ol9KoBIgbTh0=\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {BODY, "{}", "{", "", "a\tb", "a\n", "a{", "\u00e9", "a\"b", "a,b", "[1]", "token:1", "\u0661"})
    void nothingThatCouldBeADeliveryIsSigned(String token) {
        assertDenied(check(BOTH, token));
    }

    @Test
    void plusSignThatArrivedAsASpaceIsRestored() {
        assertThat(check(BOTH, "a b/c d=")).isEqualTo(check(BOTH, "a+b/c+d=")).isInstanceOf(Handshake.Agreed.class);
    }

    @Test
    void handleIsGivenWithoutTheSign() {
        assertThat(x.problems(BOTH.withOptions(Map.of("handle", "harbour, harbour_tea"))))
                .isEmpty();
        assertThat(x.problems(BOTH)).isEmpty();
        assertThat(x.problems(BOTH.withOptions(Map.of("handle", "@harbour"))))
                .singleElement()
                .asString()
                .startsWith("options.handle: ");
    }

    @Test
    void tokenMayHave256CharactersAndNoMore() {
        assertThat(check(BOTH, "a".repeat(256))).isInstanceOf(Handshake.Agreed.class);
        assertDenied(check(BOTH, "a".repeat(257)));
    }

    @Test
    void checkWithoutItsTokenOrASecretIsDenied() {
        assertDenied(x.handshake(MadeUp.query(), BOTH.origin()));
        assertDenied(x.handshake(MadeUp.query("crc_token", "a", "crc_token", "b"), BOTH.origin()));
        assertDenied(check(BOTH.withSecrets(), TOKEN));
        assertDenied(check(BOTH.withSecrets("", "harbour-client-secret"), TOKEN));
    }

    @Test
    void eitherHeaderIsVerifiedWithAnySecret() {
        assertThat(verify(NEW_HEADER, BY_CLIENT))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(1, BODY.getBytes(UTF_8)));
        assertThat(verify(NEW_HEADER, BY_CONSUMER))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(2, BODY.getBytes(UTF_8)));
        assertThat(verify(OLD_HEADER, BY_CONSUMER))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(2, BODY.getBytes(UTF_8)));
    }

    @Test
    void newerHeaderCountsAloneWhereItIsPresent() {
        assertReason("forged", verify(NEW_HEADER, "sha256=AAAA", OLD_HEADER, BY_CONSUMER));
        assertReason("forged", verify(NEW_HEADER, "", OLD_HEADER, BY_CONSUMER));
        assertThat(verify(NEW_HEADER, BY_CLIENT, OLD_HEADER, "sha256=AAAA")).isInstanceOf(Verification.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VRzUytH4yJMmM9JrItzYqsvgAxNFJ8v4RvfcOTME294=",
                "SHA256=VRzUytH4yJMmM9JrItzYqsvgAxNFJ8v4RvfcOTME294=",
                "sha256=vrzuyth4yjmmm9jritzyqsvgaxnfj8v4rvfcotme294=",
                "sha256=551cd4cad1f8c8932633d26b22dcd8aacbe003134527cbf846f7dc393304dbde",
                "sha256=",
                "sha256=%%%"
            })
    void onlyItsBase64WithThePrefixIsASignature(String signature) {
        assertReason("forged", verify(NEW_HEADER, signature));
    }

    @Test
    void missingHeadersAreUnsigned() {
        assertReason("unsigned", verify());
    }

    @Test
    void anyChangeOfTheBodyIsForged() {
        for (int i = 0; i < BODY.length(); i++) {
            byte[] changed = BODY.getBytes(UTF_8);
            changed[i] ^= 1;
            assertReason("forged", x.verify(MadeUp.delivery(changed, NEW_HEADER, BY_CLIENT), BOTH.origin()));
        }
    }

    /** The digest is the answer to a check with that token, above. */
    @Test
    void answerToACheckIsNoSignatureOfADelivery() {
        String answer = "sha256=J7ADSHz3n8TJ5ihSy9e6Eu1A7KKQYDZPMFkhx9WGkG0=";
        assertReason("forged", x.verify(MadeUp.delivery(TOKEN, NEW_HEADER, answer), BOTH.origin()));
        assertReason("forged", x.verify(MadeUp.delivery(TOKEN, OLD_HEADER, answer), BOTH.origin()));
    }

    @Test
    void withoutASecretNothingIsAccepted() {
        for (MadeUp.Account account : new MadeUp.Account[] {BOTH.withSecrets(), BOTH.withSecrets("")}) {
            assertReason("forged", x.verify(MadeUp.delivery(BODY, NEW_HEADER, BY_CLIENT), account.origin()));
        }
    }

    private Handshake check(MadeUp.Account account, String token) {
        return x.handshake(MadeUp.query("crc_token", token), account.origin());
    }

    private Verification verify(String... headers) {
        return x.verify(MadeUp.delivery(BODY, headers), BOTH.origin());
    }

    private static void assertDenied(Handshake handshake) {
        assertThat(handshake).isInstanceOfSatisfying(Handshake.Denied.class, denied -> {
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.detail()).doesNotContain("secret");
        });
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
