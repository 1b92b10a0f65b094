package io.parley.sentiment.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import java.lang.reflect.Constructor;
import org.apache.kafka.common.header.Headers;

/** What tests of both stages need. */
final class Stages {

    private Stages() {}

    static Accounting accounting(MeterRegistry metrics) {
        try {
            // Only the container may make one otherwise.
            Constructor<Accounting> constructor = Accounting.class.getDeclaredConstructor(MeterRegistry.class);
            constructor.setAccessible(true);
            return constructor.newInstance(metrics);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static <T> Event<T> event(Headers headers, byte[] value, Class<T> type) {
        Event<?> event = EventCodec.read(headers, value);
        return new Event<>(
                event.type(),
                event.id(),
                event.subject(),
                event.brandId(),
                event.time(),
                event.traceparent(),
                type.cast(event.data()));
    }
}
