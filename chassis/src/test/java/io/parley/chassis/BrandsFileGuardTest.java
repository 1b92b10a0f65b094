package io.parley.chassis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrandsFileGuardTest {

    private final BrandsFileGuard guard = new BrandsFileGuard();

    @Test
    void brandsThatFitTogetherMayStart() {
        assertThatCode(() -> start(Map.of("parley.brands.harbour.name", "Harbour Tea")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyProblemIsNamedByItsKeyAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Map.of(
                        "parley.brands.harbour.name", "Harbour Tea",
                        "parley.connections.lost.brand", "nobody",
                        "parley.connections.lost.platform", "generic",
                        "parley.connections.lost.secrets", "whsec_aGFyYm91cg==",
                        "parley.tokens.short.value", "abc",
                        "parley.tokens.short.person", "Ada Lind",
                        "parley.tokens.short.role", "reader")))
                .withMessageContaining("parley.connections.lost.brand")
                .withMessageContaining("parley.tokens.short.value");
    }

    private void start(Map<String, String> keys) {
        guard.refuseNonsense(new StartupEvent(), MadeUpBrands.of(keys));
    }
}
