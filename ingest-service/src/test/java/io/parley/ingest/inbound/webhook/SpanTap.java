package io.parley.ingest.inbound.webhook;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What the last spans would tell whoever they are sent to. */
@Singleton
@Unremovable
public class SpanTap implements SpanProcessor {

    private static final int KEPT = 100;

    private final Deque<String> spans = new ConcurrentLinkedDeque<>();

    String text() {
        return String.join("\n", spans);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.getName() + " " + span.toSpanData().getAttributes());
        if (spans.size() > KEPT) {
            spans.poll();
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
