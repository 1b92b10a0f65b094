package io.parley.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contract.Topic;
import org.junit.jupiter.api.Test;

class AccountingTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Accounting accounting = new Accounting(meters);

    @Test
    void eachFateIsCountedByTopicAndReason() {
        for (int i = 0; i < 4; i++) {
            accounting.received(Topic.INGEST_INBOX);
        }
        accounting.emitted(Topic.INGEST_INBOX);
        accounting.skipped(Topic.INGEST_INBOX, "redelivered");
        accounting.skipped(Topic.INGEST_INBOX, "redelivered");
        accounting.deadLettered(Topic.INGEST_INBOX, "unreadable");
        accounting.received(Topic.SOCIAL_POSTS);

        assertThat(count("parley.records.received", "topic", "ingest-inbox")).isEqualTo(4);
        assertThat(count("parley.records.emitted", "topic", "ingest-inbox")).isEqualTo(1);
        assertThat(count("parley.records.skipped", "topic", "ingest-inbox", "reason", "redelivered"))
                .isEqualTo(2);
        assertThat(count("parley.records.dead.lettered", "topic", "ingest-inbox", "reason", "unreadable"))
                .isEqualTo(1);
        assertThat(count("parley.records.received", "topic", "social-posts")).isEqualTo(1);
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }
}
