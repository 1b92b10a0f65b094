package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {

    // The published test vector of the specification's reference libraries.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String MAC = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static final String OTHER_SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1614265330);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Test
    void publishedVectorIsVerified() {
        assertThat(verify("v1," + MAC)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void secretMayComeWithoutPrefixAndWithoutPadding() {
        assertThat(verify(List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "v1," + MAC))
                .isInstanceOf(Verification.Verified.class);
        for (String spelling : List.of("whsec_aGFyYm91cg", "aGFyYm91cg", "whsec_aGFyYm91cg==", "aGFyYm91cg==")) {
            assertThat(WebhookKey.of(spelling))
                    .isInstanceOfSatisfying(
                            WebhookKey.Shared.class,
                            key -> assertThat(key.key()).isEqualTo("harbour".getBytes(UTF_8)));
        }
    }

    @Test
    void anySecretMayMatchWhileRotating() {
        assertThat(verify(List.of(OTHER_SECRET, SECRET), "v1," + MAC)).isInstanceOf(Verification.Verified.class);
        assertThat(verify(List.of(SECRET, OTHER_SECRET), "v1," + MAC)).isInstanceOf(Verification.Verified.class);
        assertReason("forged", verify(List.of(OTHER_SECRET), "v1," + MAC));
    }

    @Test
    void anySignatureOfTheListMayMatch() {
        assertThat(verify("v1,bm90IHRoaXMgb25l v1," + MAC)).isInstanceOf(Verification.Verified.class);
        assertThat(verify("v1," + MAC + " v1,bm90IHRoaXMgb25l")).isInstanceOf(Verification.Verified.class);
        assertThat(verify("  v1," + MAC + " ")).isInstanceOf(Verification.Verified.class);
        assertReason("forged", verify("v1,bm90IHRoaXMgb25l v1,bm9yIHRoaXM="));
    }

    @Test
    void signaturesOfOtherVersionsAreSkipped() {
        assertReason("forged", verify("v1a," + MAC));
        assertReason("forged", verify("v2," + MAC));
        assertReason("forged", verify(MAC));
        assertThat(verify("v1a," + MAC + " v1," + MAC)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void versionTagAndBase64AreCaseSensitive() {
        assertReason("forged", verify("V1," + MAC));
        assertReason("forged", verify("v1," + MAC.toUpperCase(Locale.ROOT)));
        assertReason("forged", verify("v1," + MAC.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "v1", "v1,", "v1,!!!! not base64 !!!!", "v1,g0hM9SsE", "v1,\u00e9\u00e9"})
    void signatureThatIsNoneIsForgedAndNotAnError(String signature) {
        assertReason("forged", verify(signature));
    }

    @Test
    void everyPartOfWhatIsSignedCounts() {
        assertReason("forged", verify(ID + "x", TIMESTAMP, "v1," + MAC, BODY, SIGNED_AT));
        assertReason("forged", verify(ID, "1614265331", "v1," + MAC, BODY, SIGNED_AT));
        assertReason("forged", verify(ID, TIMESTAMP, "v1," + MAC, "{\"test\":2432232314}".getBytes(UTF_8), SIGNED_AT));
        assertReason("forged", verify(ID, TIMESTAMP, "v1," + MAC, new byte[0], SIGNED_AT));
    }

    @Test
    void missingHeadersAndAnEmptyIdAreUnsigned() {
        assertReason("unsigned", verify(null, TIMESTAMP, "v1," + MAC, BODY, SIGNED_AT));
        assertReason("unsigned", verify("", TIMESTAMP, "v1," + MAC, BODY, SIGNED_AT));
        assertReason("unsigned", verify(ID, "", "v1," + MAC, BODY, SIGNED_AT));
        assertReason("unsigned", verify(ID, TIMESTAMP, "", BODY, SIGNED_AT));
        assertReason("unsigned", verify(ID, null, "v1," + MAC, BODY, SIGNED_AT));
        assertReason("unsigned", verify(ID, TIMESTAMP, null, BODY, SIGNED_AT));
    }

    @Test
    void toleranceHoldsBothWaysAndIncludesItsEdge() {
        assertThat(at(SIGNED_AT.plus(TOLERANCE))).isInstanceOf(Verification.Verified.class);
        assertThat(at(SIGNED_AT.minus(TOLERANCE))).isInstanceOf(Verification.Verified.class);
        assertReason("stale", at(SIGNED_AT.plus(TOLERANCE).plusMillis(1)));
        assertReason("stale", at(SIGNED_AT.minus(TOLERANCE).minusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1614265330.5",
                " 1614265330",
                "1614265330000",
                "-1614265330",
                "9223372036854775807",
                "-9223372036854775808",
                "99999999999999999999"
            })
    void timestampThatIsNoTimeNearbyIsStale(String timestamp) {
        assertReason("stale", verify(ID, timestamp, "v1," + MAC, BODY, SIGNED_AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_not!base64", "not!base64", "whsec_", "", "whpk_aGFyYm91cg==", "whpk_not!base64"})
    void secretThatIsNoneIsNamedAsSuchWithoutBeingShown(String secret) {
        assertThat(StandardWebhooks.problem(secret))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("base64").doesNotContain("not!base64", "aGFyYm91cg"));
    }

    @Test
    void olderNamesOfTheHeadersSayTheSame() {
        assertThat(verifyHeaders("svix-id", ID, "svix-timestamp", TIMESTAMP, "Svix-Signature", "v1," + MAC))
                .isInstanceOf(Verification.Verified.class);
        assertReason(
                "forged", verifyHeaders("svix-id", ID, "svix-timestamp", TIMESTAMP, "svix-signature", "v1,bm9uZQ=="));
    }

    @Test
    void olderNamesHelpNoDeliveryThatUsesTheStandardOnes() {
        String good = "v1," + MAC;
        assertReason(
                "forged",
                verifyHeaders(
                        "webhook-id",
                        ID,
                        "webhook-timestamp",
                        TIMESTAMP,
                        "webhook-signature",
                        "v1,bm9uZQ==",
                        "svix-id",
                        ID,
                        "svix-timestamp",
                        TIMESTAMP,
                        "svix-signature",
                        good));
        assertReason("unsigned", verifyHeaders("webhook-id", ID, "svix-timestamp", TIMESTAMP, "svix-signature", good));
    }

    @Test
    void messageIsNamedByTheHeadersThatWereSigned() {
        assertThat(StandardWebhooks.messageId(MadeUp.delivery(BODY, "webhook-id", "a", "svix-id", "b")))
                .hasValue("a");
        assertThat(StandardWebhooks.messageId(MadeUp.delivery(BODY, "svix-id", "b")))
                .hasValue("b");
        assertThat(StandardWebhooks.messageId(MadeUp.delivery(BODY))).isEmpty();
    }

    @Test
    void signaturesAreTriedUpToALimit() {
        String wrong = "v1,bm9uZQ== ";
        assertThat(verify(wrong.repeat(15) + "v1," + MAC)).isInstanceOf(Verification.Verified.class);
        assertReason("forged", verify(wrong.repeat(16) + "v1," + MAC));
    }

    private static Verification verify(String signature) {
        return verify(List.of(SECRET), signature);
    }

    private static Verification verify(List<String> secrets, String signature) {
        return verify(secrets, ID, TIMESTAMP, signature, BODY, SIGNED_AT);
    }

    private static Verification at(Instant now) {
        return verify(ID, TIMESTAMP, "v1," + MAC, BODY, now);
    }

    private static Verification verify(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return verify(List.of(SECRET), id, timestamp, signature, body, now);
    }

    private static Verification verify(
            List<String> secrets,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature,
            byte[] body,
            Instant now) {
        List<String> headers = new ArrayList<>();
        add(headers, "webhook-id", id);
        add(headers, "webhook-timestamp", timestamp);
        add(headers, "webhook-signature", signature);
        return verify(secrets, now, body, headers.toArray(String[]::new));
    }

    private static Verification verifyHeaders(String... headers) {
        return verify(List.of(SECRET), SIGNED_AT, BODY, headers);
    }

    private static Verification verify(List<String> secrets, Instant now, byte[] body, String... headers) {
        return StandardWebhooks.verify(
                MadeUp.delivery(body, headers),
                MadeUp.account("generic")
                        .withSecrets(secrets.toArray(String[]::new))
                        .at(now));
    }

    private static void add(List<String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.addAll(List.of(name, value));
        }
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).doesNotContain("MfKQ9r8G").doesNotContain(MAC);
        });
    }
}
