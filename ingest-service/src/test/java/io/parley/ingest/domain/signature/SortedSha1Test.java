package io.parley.ingest.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature in the query, by digests made with another implementation of SHA-1. */
class SortedSha1Test {

    private static final SortedSha1 SECONDS = new SortedSha1(ChronoUnit.SECONDS);
    private static final SortedSha1 MILLIS = new SortedSha1(ChronoUnit.MILLIS);

    /** Over harbour-secret, 1773480400 and n7. */
    private static final String DIGEST = "fb96ecff1559441edb8407988f706eaf289591c9";

    private static final String MILLIS_DIGEST = "f0064510a149f8b2a39be478475974d10236d706";
    private static final Origin ORIGIN = MadeUp.origin("wechat");

    @Test
    void signatureOverSecretTimeAndNonceIsVerified() {
        assertThat(SECONDS.verify(query(DIGEST), ORIGIN, "signature")).isInstanceOf(Verification.Verified.class);
        assertThat(SECONDS.verify(query(DIGEST.toUpperCase(Locale.ROOT)), ORIGIN, "signature"))
                .isInstanceOf(Verification.Verified.class);
        assertThat(MILLIS.verify(
                        MadeUp.query("signature", MILLIS_DIGEST, "timestamp", "1773480400123", "nonce", "n7"),
                        ORIGIN,
                        "signature"))
                .isInstanceOf(Verification.Verified.class);
    }

    @Test
    void sortingIsByCodePointAndNotByUtf16Unit() {
        assertThat(SECONDS.verify(
                        MadeUp.query(
                                "signature",
                                "8cf3ef79954fccfb6191f8a56e421040bbbfb2ea",
                                "timestamp",
                                "1773480400",
                                "nonce",
                                "\ud83c\udf75n"),
                        MadeUp.account("wechat").withSecrets("\uff21harbour").origin(),
                        "signature"))
                .isInstanceOf(Verification.Verified.class);
    }

    @Test
    void whatElseIsSignedCounts() {
        assertReason("forged", SECONDS.verify(query(DIGEST), ORIGIN, "signature", "more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fb96", "fb9", "no hex", " ", "0000000000000000000000000000000000000000"})
    void signatureThatDoesNotFitIsForgedAndNotAnError(String signature) {
        assertReason("forged", SECONDS.verify(query(signature), ORIGIN, "signature"));
    }

    @Test
    void changedTimeOrNonceIsForged() {
        assertReason(
                "forged",
                SECONDS.verify(
                        MadeUp.query("signature", DIGEST, "timestamp", "1773480401", "nonce", "n7"),
                        ORIGIN,
                        "signature"));
        assertReason(
                "forged",
                SECONDS.verify(
                        MadeUp.query("signature", DIGEST, "timestamp", "1773480400", "nonce", "n8"),
                        ORIGIN,
                        "signature"));
    }

    @Test
    void missingOrRepeatedParameterIsUnsigned() {
        assertReason("unsigned", SECONDS.verify(MadeUp.query(), ORIGIN, "signature"));
        assertReason("unsigned", SECONDS.verify(query(""), ORIGIN, "signature"));
        assertReason("unsigned", SECONDS.verify(MadeUp.query("signature", DIGEST, "nonce", "n7"), ORIGIN, "signature"));
        assertReason(
                "unsigned",
                SECONDS.verify(MadeUp.query("signature", DIGEST, "timestamp", "1773480400"), ORIGIN, "signature"));
        assertReason(
                "unsigned",
                SECONDS.verify(
                        MadeUp.query(
                                "signature", DIGEST, "signature", DIGEST, "timestamp", "1773480400", "nonce", "n7"),
                        ORIGIN,
                        "signature"));
    }

    @Test
    void timeMustBeNearInBothDirections() {
        Instant signedAt = Instant.ofEpochSecond(1773480400);
        assertThat(verifyAt(signedAt.plusSeconds(300))).isInstanceOf(Verification.Verified.class);
        assertThat(verifyAt(signedAt.minusSeconds(300))).isInstanceOf(Verification.Verified.class);
        assertReason("stale", verifyAt(signedAt.plusSeconds(301)));
        assertReason("stale", verifyAt(signedAt.minusSeconds(301)));
    }

    @Test
    void unitOfTheTimeIsNotGuessed() {
        assertReason("stale", MILLIS.verify(query(DIGEST), ORIGIN, "signature"));
        assertReason(
                "stale",
                SECONDS.verify(
                        MadeUp.query("signature", MILLIS_DIGEST, "timestamp", "1773480400123", "nonce", "n7"),
                        ORIGIN,
                        "signature"));
    }

    @Test
    void anySecretMayMatchAndNoneMatchesNothing() {
        assertThat(SECONDS.verify(
                        query(DIGEST),
                        MadeUp.account("wechat")
                                .withSecrets("old", "harbour-secret")
                                .origin(),
                        "signature"))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.secret()).isEqualTo(2));
        assertReason(
                "forged",
                SECONDS.verify(
                        query(DIGEST), MadeUp.account("wechat").withSecrets().origin(), "signature"));
        // SHA-1 of the time and the nonce alone: what an empty secret would sign.
        assertReason(
                "forged",
                SECONDS.verify(
                        query("5f591771f2bece4eca32571d4c6e79f5e65de698"),
                        MadeUp.account("wechat").withSecrets("").origin(),
                        "signature"));
    }

    @Test
    void handshakeGivesASignedEchoBackAsPlainText() {
        assertThat(SECONDS.handshake(handshake(DIGEST, "5837397576500011341"), ORIGIN))
                .isEqualTo(new Handshake.Agreed(Answer.text("5837397576500011341")));
    }

    @Test
    void handshakeWithoutSignatureOrEchoIsDeniedWithOneSentence() {
        Handshake forged = SECONDS.handshake(handshake("00", "5837397576500011341"), ORIGIN);
        assertThat(forged).isInstanceOfSatisfying(Handshake.Denied.class, denied -> {
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.detail()).doesNotContain("harbour-secret");
        });
        assertThat(SECONDS.handshake(query(DIGEST), ORIGIN)).isEqualTo(forged);
        assertThat(SECONDS.handshake(MadeUp.query("echostr", "1"), ORIGIN)).isEqualTo(forged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "{\"a\":1}", "a b", "a\nb", "1=", ""})
    void echoThatIsNoEchoIsNotGivenBack(String echo) {
        assertThat(SECONDS.handshake(handshake(DIGEST, echo), ORIGIN)).isInstanceOf(Handshake.Denied.class);
    }

    @Test
    void echoHasABound() {
        assertThat(SECONDS.handshake(handshake(DIGEST, "1".repeat(128)), ORIGIN))
                .isInstanceOf(Handshake.Agreed.class);
        assertThat(SECONDS.handshake(handshake(DIGEST, "1".repeat(129)), ORIGIN))
                .isInstanceOf(Handshake.Denied.class);
    }

    private static Verification verifyAt(Instant arrival) {
        return SECONDS.verify(query(DIGEST), MadeUp.account("wechat").at(arrival), "signature");
    }

    private static Delivery query(String signature) {
        return MadeUp.query("signature", signature, "timestamp", "1773480400", "nonce", "n7");
    }

    private static Delivery handshake(String signature, String echo) {
        return MadeUp.query("signature", signature, "timestamp", "1773480400", "nonce", "n7", "echostr", echo);
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).doesNotContain("harbour-secret").doesNotContain(DIGEST);
        });
    }
}
