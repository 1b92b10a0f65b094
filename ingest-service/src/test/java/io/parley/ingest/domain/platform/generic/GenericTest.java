package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Verification;
import io.parley.localstack.traffic.Signatures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generic door: its connections, who it lets in, what it answers. */
class GenericTest {

    private static final String SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";
    private static final String PUBLIC = "whpk_PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";
    private static final String PRIVATE =
            "whsk_TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs9QBfD6EOJWpK3CqdNG368nJgszy7ElozAzVXxKvRmDA==";

    @Test
    void bothKindsOfSecretsAreGood() {
        assertThat(Platforms.problems(account(SECRET, PUBLIC))).isEmpty();
    }

    @Test
    void secretThatCannotBeUsedIsNamedByItsNumberAndNotShown() {
        assertThat(Platforms.problems(account(SECRET, PRIVATE, "not!base64")))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith("secrets: number 2 ")
                                .contains("must not be here")
                                .doesNotContain("TM0I"),
                        problem -> assertThat(problem)
                                .startsWith("secrets: number 3 ")
                                .doesNotContain("not!base64"));
    }

    @Test
    void originsThatAreNoHostNamesAreAProblem() {
        assertThat(Platforms.problems(allowing("events.example.com, care.example")))
                .isEmpty();
        assertThat(Platforms.problems(allowing("https://events.example.com")))
                .singleElement()
                .asString()
                .startsWith("options.allowed-origins: ");
        assertThat(Platforms.problems(allowing(""))).hasSize(1);
        assertThat(Platforms.problems(allowing("*"))).hasSize(1);
        assertThat(Platforms.problems(allowing("a.example,,b.example"))).hasSize(1);
    }

    @Test
    void deliveryOfASenderWithoutConsentIsRefusedThoughSigned() {
        assertThat(verify(allowing("care.example"), "WebHook-Request-Origin", "care.EXAMPLE"))
                .isInstanceOf(Verification.Verified.class);
        assertThat(verify(allowing("care.example"), "WebHook-Request-Origin", "else.example"))
                .isInstanceOfSatisfying(Verification.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("forged");
                    assertThat(refused.detail()).startsWith("WebHook-Request-Origin ");
                });
    }

    @Test
    void deliveryThatNamesNoSenderNeedsItsSignatureOnly() {
        assertThat(verify(allowing("care.example"))).isInstanceOf(Verification.Verified.class);
        assertThat(verify(account(SECRET), "WebHook-Request-Origin", "anyone.example"))
                .isInstanceOf(Verification.Verified.class);
    }

    @Test
    void consentIsNoSignature() {
        assertThat(new Generic()
                        .verify(
                                MadeUp.delivery("{}", "WebHook-Request-Origin", "care.example"),
                                allowing("care.example").origin()))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("unsigned"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void acceptanceSaysHowManyItemsThereWere(int items) {
        assertThat(new Generic().accepted(items)).isEqualTo(Answer.json(202, "{\"accepted\":" + items + "}"));
    }

    private static Verification verify(MadeUp.Account account, String... headers) {
        String timestamp = Long.toString(MadeUp.ARRIVAL.getEpochSecond());
        Delivery delivery = MadeUp.delivery(
                "{}",
                concat(
                        headers,
                        "webhook-id",
                        "m1",
                        "webhook-timestamp",
                        timestamp,
                        "webhook-signature",
                        Signatures.standardWebhooks(SECRET, "m1", timestamp, "{}".getBytes(UTF_8))));
        return new Generic().verify(delivery, account.origin());
    }

    private static String[] concat(String[] some, String... others) {
        String[] all = java.util.Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static MadeUp.Account allowing(String origins) {
        return account(SECRET).withOptions(Map.of("allowed-origins", origins));
    }

    private static MadeUp.Account account(String... secrets) {
        return MadeUp.account("generic").withSecrets(secrets);
    }
}
