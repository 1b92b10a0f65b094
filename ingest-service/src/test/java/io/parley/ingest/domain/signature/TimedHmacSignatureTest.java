package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedHmacSignatureTest {

    private static final TimedHmacSignature SIGNATURE = new TimedHmacSignature("TikTok-Signature", "t", "s");

    // The digest was made with another implementation of HMAC, over the time of arrival, a point and the body.
    private static final String BODY = "{\"event\":\"im_receive_msg\",\"user_openid\":\"harbour-open-id\"}";
    private static final String TIME = "1773480413";
    private static final String DIGEST = "a16dc12a1a96c2bb38b0683e08efe90edf720c2f746a6b199145242ea4d06809";
    private static final String DIGEST_OF_THE_BODY_ALONE =
            "b39ff60d6d10f48cbcb6e6733d6616498c3ac28f4f6e70ebdd05ab39296b367b";

    private static final MadeUp.Account ACCOUNT = MadeUp.account("tiktok");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=" + TIME + ",s=" + DIGEST,
                "s=" + DIGEST + ",t=" + TIME,
                "t=" + TIME + ", s=" + DIGEST,
                "t=" + TIME + ",s=" + DIGEST + ",v=2,new"
            })
    void pairsMayComeInAnyOrderAndBesideOthers(String header) {
        assertThat(verify(header))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(1, BODY.getBytes(UTF_8)));
    }

    @Test
    void hexDigitsMayBeUpperCase() {
        assertThat(verify("t=" + TIME + ",s=" + DIGEST.toUpperCase(Locale.ROOT)))
                .isInstanceOf(Verification.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=" + TIME,
                "s=" + DIGEST,
                "t=" + TIME + ",s=",
                "t=" + TIME + ",s=xyz",
                "t=" + TIME + ",s=a16d",
                "t=" + TIME + ",s=" + DIGEST_OF_THE_BODY_ALONE,
                "t=" + TIME + ",s=" + DIGEST + ",t=" + TIME,
                "t=" + TIME + ",s=" + DIGEST_OF_THE_BODY_ALONE + ",s=" + DIGEST,
                "t=" + TIME + ",s=" + DIGEST + ",s=" + DIGEST,
                "t=1773480414,s=" + DIGEST,
                "T=" + TIME + ",S=" + DIGEST,
                ",,,",
                "="
            })
    void anythingElseIsForged(String header) {
        assertReason("forged", verify(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1773480413000", "-1", "99999999999999999999", "1e9"})
    void timeThatIsNoneIsStale(String time) {
        assertReason("stale", verify("t=" + time + ",s=" + DIGEST));
    }

    @Test
    void repeatedHeaderIsForged() {
        String header = "t=" + TIME + ",s=" + DIGEST;
        assertReason(
                "forged",
                SIGNATURE.verify(
                        MadeUp.delivery(BODY, "TikTok-Signature", header, "Tiktok-Signature", header),
                        ACCOUNT.origin()));
    }

    @Test
    void missingHeaderIsUnsigned() {
        assertReason("unsigned", SIGNATURE.verify(MadeUp.delivery(BODY), ACCOUNT.origin()));
        assertReason("unsigned", verify(""));
    }

    @Test
    void timeMayBeAsFarAwayAsTheToleranceBothWays() {
        String header = "t=" + TIME + ",s=" + DIGEST;
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(TIME));
        for (int seconds : new int[] {-300, 0, 300}) {
            assertThat(verifyAt(signedAt.plusSeconds(seconds), header)).isInstanceOf(Verification.Verified.class);
        }
        assertReason("stale", verifyAt(signedAt.plusSeconds(301), header));
        assertReason("stale", verifyAt(signedAt.minusSeconds(301), header));
    }

    @Test
    void anySecretMayMatchAndWithoutOneNothingDoes() {
        String header = "t=" + TIME + ",s=" + DIGEST;
        assertThat(SIGNATURE.verify(
                        MadeUp.delivery(BODY, "TikTok-Signature", header),
                        ACCOUNT.withSecrets("new-secret", "harbour-secret").origin()))
                .usingRecursiveComparison()
                .isEqualTo(new Verification.Verified(2, BODY.getBytes(UTF_8)));
        for (String[] secrets : new String[][] {{}, {""}, {"new-secret"}}) {
            assertReason(
                    "forged",
                    SIGNATURE.verify(
                            MadeUp.delivery(BODY, "TikTok-Signature", header),
                            ACCOUNT.withSecrets(secrets).origin()));
        }
    }

    @Test
    void anyChangeOfTheBodyIsForged() {
        String header = "t=" + TIME + ",s=" + DIGEST;
        for (int i = 0; i < BODY.length(); i++) {
            byte[] changed = BODY.getBytes(UTF_8);
            changed[i] ^= 1;
            assertReason(
                    "forged", SIGNATURE.verify(MadeUp.delivery(changed, "TikTok-Signature", header), ACCOUNT.origin()));
        }
    }

    private static Verification verify(String header) {
        return verifyAt(MadeUp.ARRIVAL, header);
    }

    private static Verification verifyAt(Instant arrival, String header) {
        return SIGNATURE.verify(MadeUp.delivery(BODY, "Tiktok-Signature", header), ACCOUNT.at(arrival));
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).doesNotContain("harbour-secret").doesNotContain(DIGEST);
        });
    }
}
