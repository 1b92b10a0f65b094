package io.parley.ingest.domain.platform.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Verification;
import org.junit.jupiter.api.Test;

/** WhatsApp shakes hands and signs as Meta's other products do. */
class WhatsAppTest {

    private static final String BODY = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}";

    /** HMAC-SHA256 of the body with the key "harbour-secret", made with OpenSSL. */
    private static final String DIGEST = "a0739b0e23912551a57456fb3b9a079fbb3e74b72d6cff443c46ceee197bc19b";

    private final Platform whatsApp = Platforms.named("whatsapp").orElseThrow();

    @Test
    void handshakeGivesTheChallengeBack() {
        assertThat(whatsApp.handshake(
                        MadeUp.query(
                                "hub.mode", "subscribe", "hub.verify_token", "knock", "hub.challenge", "1158201444"),
                        MadeUp.account("whatsapp").withVerifyToken("knock").origin()))
                .isEqualTo(new Handshake.Agreed(Answer.text("1158201444")));
    }

    @Test
    void signatureIsMetas() {
        assertThat(whatsApp.verify(
                        MadeUp.delivery(BODY, "X-Hub-Signature-256", "sha256=" + DIGEST), MadeUp.origin("whatsapp")))
                .isInstanceOf(Verification.Verified.class);
        assertThat(whatsApp.verify(
                        MadeUp.delivery(BODY + " ", "X-Hub-Signature-256", "sha256=" + DIGEST),
                        MadeUp.origin("whatsapp")))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void deliveriesMayBeAsLargeAsWhatsAppSendsThem() {
        assertThat(whatsApp.bodyBytesMax()).isEqualTo(3 * 1024 * 1024);
    }

    @Test
    void verifyTokenIsNeeded() {
        assertThat(Platforms.problems(MadeUp.account("whatsapp")))
                .singleElement()
                .asString()
                .startsWith("verify-token: ");
    }
}
