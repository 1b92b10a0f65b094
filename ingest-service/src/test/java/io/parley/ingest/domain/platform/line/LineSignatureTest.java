package io.parley.ingest.domain.platform.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSignatureTest {

    /** The vector that LINE's own Java SDK tests its signature check with: secret {@code SECRET}, body {@code {}}. */
    private static final String SDK_VECTOR = "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=";

    /** Made with another implementation of HMAC, secret {@code harbour-secret}. */
    private static final String CHECK = "{\"destination\":\"Uharbour\",\"events\":[]}";

    private static final String CHECK_DIGEST = "8axca+4PiKiTUSSNMXYOzz+NC75DH5q4e0pcM4u4g8A=";

    private final Line line = new Line();

    @Test
    void vectorOfThePlatformsSdkIsVerified() {
        assertThat(line.verify(
                        MadeUp.delivery("{}", "X-Line-Signature", SDK_VECTOR),
                        MadeUp.account("line").withSecrets("SECRET").origin()))
                .isInstanceOf(Verification.Verified.class);
    }

    @Test
    void checkOfTheConsoleIsVerifiedAndHoldsNothing() {
        assertThat(verify(CHECK, CHECK_DIGEST)).isInstanceOf(Verification.Verified.class);
        assertThat(MadeUp.parts(line.read(MadeUp.delivery(CHECK), MadeUp.origin("line", "Uharbour")))
                        .items())
                .isEmpty();
        assertThat(line.accepted(0)).isEqualTo(Answer.empty(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8axca",
                "8AXCA+4PiKiTUSSNMXYOzz+NC75DH5q4e0pcM4u4g8A=",
                "sha256=8axca+4PiKiTUSSNMXYOzz+NC75DH5q4e0pcM4u4g8A=",
                "f1ac5c6bee0f88a8935124"
            })
    void anyOtherSignatureIsForged(String signature) {
        assertThat(verify(CHECK, signature))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("forged"));
    }

    @Test
    void otherBodyOrNoSignatureIsRefused() {
        assertThat(verify(CHECK + " ", CHECK_DIGEST)).isInstanceOf(Verification.Refused.class);
        assertThat(line.verify(MadeUp.delivery(CHECK), MadeUp.origin("line")))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("unsigned"));
    }

    private Verification verify(String body, String signature) {
        return line.verify(MadeUp.delivery(body, "x-line-signature", signature), MadeUp.origin("line"));
    }
}
