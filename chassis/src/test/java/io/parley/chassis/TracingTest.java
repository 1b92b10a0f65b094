package io.parley.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @BeforeEach
    @AfterEach
    void tracingIsSwitchedOff() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void parentComesBackWhereTracingIsSwitchedOff() {
        try (Tracing.Hop hop = Tracing.hop("score item", PARENT)) {
            assertThat(hop.traceparent()).isEqualTo(PARENT);
        }
    }

    @Test
    void withoutParentAndTracingThereIsNoTraceparent() {
        try (Tracing.Hop hop = Tracing.hop("score item", null)) {
            assertThat(hop.traceparent()).isNull();
        }
    }

    @Test
    void hopIsAChildOfItsParent() {
        switchOn();
        try (Tracing.Hop hop = Tracing.hop("score item", PARENT)) {
            assertThat(hop.traceparent())
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .doesNotContain("b7ad6b7169203331");
        }
    }

    @Test
    void hopsOfOneEventAreSiblings() {
        switchOn();
        try (Tracing.Hop one = Tracing.hop("score item", PARENT);
                Tracing.Hop other = Tracing.hop("score item", PARENT)) {
            assertThat(one.traceparent()).isNotEqualTo(other.traceparent());
        }
    }

    @Test
    void decisionNotToSampleIsKept() {
        switchOn();
        try (Tracing.Hop hop = Tracing.hop("score item", PARENT.replaceFirst("01$", "00"))) {
            assertThat(hop.traceparent()).matches("00-" + TRACE + "-[0-9a-f]{16}-00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void nonsenseStartsANewTrace(String parent) {
        switchOn();
        try (Tracing.Hop hop = Tracing.hop("score item", parent)) {
            assertThat(hop.traceparent())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain("0".repeat(32));
        }
    }

    private static void switchOn() {
        OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .buildAndRegisterGlobal();
    }
}
