package io.parley.ingest.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTokenTest {

    private static final SharedToken TOKEN = new SharedToken("X-Harbour-Token");

    @Test
    void tokenThatIsTheSecretIsVerifiedAndTheBodyIsWhatIsRead() {
        assertThat(verify(List.of("kettle"), "kettle"))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.content()).asString().isEqualTo("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kettl", "kettlee", "Kettle", " kettle", "kettle, kettle", "\u212aettle"})
    void anyOtherTokenIsForged(String token) {
        assertReason("forged", verify(List.of("kettle"), token));
    }

    @Test
    void missingHeaderIsUnsigned() {
        assertReason("unsigned", TOKEN.verify(MadeUp.delivery("{}"), List.of("kettle")));
    }

    @Test
    void unsetSecretRefusesEvenTheEmptyToken() {
        assertReason("forged", verify(List.of(), ""));
        assertReason("forged", verify(List.of(""), ""));
    }

    @Test
    void anySecretMayMatchWhileRotatingAndItIsToldWhich() {
        assertThat(verify(List.of("old", "kettle"), "kettle"))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.secret()).isEqualTo(2));
    }

    private static Verification verify(List<String> secrets, String token) {
        return TOKEN.verify(MadeUp.delivery("{}", "X-Harbour-Token", token), secrets);
    }

    private static void assertReason(String reason, Verification verification) {
        assertThat(verification).isInstanceOfSatisfying(Verification.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).doesNotContain("kettle");
        });
    }
}
