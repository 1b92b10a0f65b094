package io.parley.chassis;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context of an event through one hop. */
public final class Tracing {

    private static final String TRACEPARENT = "traceparent";

    private Tracing() {}

    /**
     * Opens a span for one step, below the one that wrote the event; close it when the step is done.
     *
     * @param parent {@code traceparent} of the event; absent: below the current span, or a new trace
     */
    public static Hop hop(String name, @Nullable String parent) {
        Context context = parent == null
                ? Context.current()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, new Traceparent());
        Span span = GlobalOpenTelemetry.getTracer("io.parley")
                .spanBuilder(name)
                .setParent(context)
                .startSpan();
        return new Hop(span, parent);
    }

    /** One step of an event's way. */
    public static final class Hop implements AutoCloseable {
        private final Span span;
        private final @Nullable String parent;

        private Hop(Span span, @Nullable String parent) {
            this.span = span;
            this.parent = parent;
        }

        /** The {@code traceparent} for what this step writes; the parent's own where tracing is switched off. */
        public @Nullable String traceparent() {
            Map<String, String> carrier = new HashMap<>();
            W3CTraceContextPropagator.getInstance()
                    .inject(Context.root().with(span), carrier, (map, key, value) -> carrier.put(key, value));
            return carrier.getOrDefault(TRACEPARENT, parent);
        }

        @Override
        public void close() {
            span.end();
        }
    }

    private static final class Traceparent implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(TRACEPARENT) ? carrier : null;
        }
    }
}
