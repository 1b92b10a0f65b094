package io.parley.localstack.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignaturesTest {

    @Test
    void standardWebhooksSignatureIsThatOfThePublishedVector() {
        byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
        String expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assertThat(Signatures.standardWebhooks(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
                .isEqualTo(expected);
        assertThat(Signatures.standardWebhooks(
                        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
                .isEqualTo(expected);
    }

    @Test
    void metaSignatureIsThatOfAnotherImplementation() {
        assertThat(Signatures.meta("harbour-app-secret", "{\"object\":\"page\",\"entry\":[]}".getBytes(UTF_8)))
                .isEqualTo("sha256=fe21d942a3c5777217a6561d8004ab895b134a9656a01737df78c7d33d80fb5b");
    }
}
