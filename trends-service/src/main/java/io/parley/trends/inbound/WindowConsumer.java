package io.parley.trends.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.Event;
import io.parley.contract.Topic;
import io.parley.contract.TrendWindow;
import io.parley.contract.UnreadableEventException;
import io.parley.trends.outbound.database.WindowRepository;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what {@code social-trends} tells in the database, for the REST door; telling it again has no effect. */
@ApplicationScoped
class WindowConsumer {

    private static final Logger LOG = Logger.getLogger(WindowConsumer.class);

    private final WindowRepository windows;
    private final Accounting accounting;

    WindowConsumer(WindowRepository windows, Accounting accounting) {
        this.windows = windows;
        this.accounting = accounting;
    }

    @Incoming("social-trends")
    @Blocking
    void keep(ConsumerRecord<String, byte[]> record) {
        accounting.received(Topic.SOCIAL_TRENDS);
        switch (Reading.of(record.headers(), record.value())) {
            case Reading.Unreadable unreadable -> bury(unreadable);
            case Reading.Readable(Event<?> event) -> {
                if (event.data() instanceof TrendWindow window) {
                    keep(event, window);
                } else {
                    bury(Reading.stranger(event));
                }
            }
        }
    }

    private void keep(Event<?> event, TrendWindow window) {
        try (Tracing.Hop _ = Tracing.hop("keep window", event.traceparent())) {
            if (windows.keep(window)) {
                accounting.emitted(Topic.SOCIAL_TRENDS);
            } else {
                accounting.skipped(Topic.SOCIAL_TRENDS, "superseded");
            }
        }
    }

    /** What is thrown here goes to the dead-letter topic of the channel, with its reason. */
    private void bury(Reading.Unreadable unreadable) {
        accounting.deadLettered(Topic.SOCIAL_TRENDS, "unreadable");
        LOG.warnf("dead-lettered topic=%s reason=%s", Topic.SOCIAL_TRENDS.topicName(), unreadable.reason());
        throw new UnreadableEventException(unreadable.reason());
    }
}
