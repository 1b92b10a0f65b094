package io.parley.ingest.domain.platform.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Handshake;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender hears that asks before it delivers. */
class ConsentTest {

    private static final MadeUp.Account ANY = MadeUp.account("generic");
    private static final MadeUp.Account NAMED =
            ANY.withOptions(Map.of("allowed-origins", "events.example.com, Care.Example"));

    @Test
    void senderIsToldThatItMayDeliver() {
        assertThat(headers(ANY, "WebHook-Request-Origin", "events.example.com"))
                .isEqualTo(Map.of("Allow", "POST", "WebHook-Allowed-Origin", "events.example.com"));
    }

    @Test
    void rateIsAllowedWhereOneWasAsked() {
        assertThat(headers(ANY, "WebHook-Request-Origin", "events.example.com", "WebHook-Request-Rate", "120"))
                .containsEntry("WebHook-Allowed-Rate", "120");
    }

    @Test
    void consentNamesTheSenderAndNeverEverybody() {
        assertThat(headers(ANY, "WebHook-Request-Origin", "xn--caf-dma.example"))
                .doesNotContainValue("*");
    }

    @Test
    void connectionMayNameItsSenders() {
        assertThat(headers(NAMED, "WebHook-Request-Origin", "EVENTS.example.com"))
                .containsEntry("WebHook-Allowed-Origin", "EVENTS.example.com");
        assertThat(headers(NAMED, "WebHook-Request-Origin", "care.example")).isNotEmpty();
        assertDenied(403, NAMED, "WebHook-Request-Origin", "example.com");
        assertDenied(403, NAMED, "WebHook-Request-Origin", "sub.events.example.com");
    }

    @Test
    void requestThatNamesNoSenderGetsNoConsent() {
        assertDenied(400, ANY);
        assertDenied(400, ANY, "Origin", "https://events.example.com");
        assertDenied(400, ANY, "WebHook-Request-Origin", "a.example", "WebHook-Request-Origin", "b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "https://events.example.com", "a.example:443", "a..b", ".a", "<b>", "a b"})
    void originThatIsNoHostNameIsNone(String origin) {
        assertDenied(400, ANY, "WebHook-Request-Origin", origin);
    }

    @Test
    void originHasALimit() {
        assertThat(headers(ANY, "WebHook-Request-Origin", "a".repeat(253))).isNotEmpty();
        assertDenied(400, ANY, "WebHook-Request-Origin", "a".repeat(254));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "many", "1000000000"})
    void rateThatIsNoNumberIsRefused(String rate) {
        assertDenied(400, ANY, "WebHook-Request-Origin", "a.example", "WebHook-Request-Rate", rate);
    }

    @Test
    void askingToBeCalledBackChangesNothing() {
        assertThat(headers(
                        ANY,
                        "WebHook-Request-Origin",
                        "a.example",
                        "WebHook-Request-Callback",
                        "http://169.254.169.254/latest"))
                .isEqualTo(headers(ANY, "WebHook-Request-Origin", "a.example"));
    }

    private static Map<String, String> headers(MadeUp.Account account, String... headers) {
        return switch (ask(account, headers)) {
            case Handshake.Agreed(var answer) -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEmpty();
                yield answer.headers();
            }
            case Handshake other -> throw new AssertionError("no consent: " + other);
        };
    }

    private static void assertDenied(int status, MadeUp.Account account, String... headers) {
        assertThat(ask(account, headers))
                .isInstanceOfSatisfying(
                        Handshake.Denied.class,
                        denied -> assertThat(denied.status()).isEqualTo(status));
    }

    private static Handshake ask(MadeUp.Account account, String... headers) {
        return new Generic().consent(MadeUp.delivery("", headers), account.origin());
    }
}
