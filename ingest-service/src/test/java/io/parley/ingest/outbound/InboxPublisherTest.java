package io.parley.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.contract.DeadLetter;
import io.parley.contract.ItemReceived;
import io.parley.contract.Topic;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.generic.Generic;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class InboxPublisherTest {

    private static final Origin ORIGIN = MadeUp.origin("generic");
    private static final Delivery DELIVERY = MadeUp.delivery("""
            {"nativeId":"41","kind":"comment","text":"Two tins, please.","author":{"handle":"@ines.v"}}
            """, "Content-Type", "application/json");

    @Test
    void itemThatNoBrokerWouldTakeIsKeptAsItCame() {
        ItemReceived read = MadeUp.only(new Generic().read(DELIVERY, ORIGIN));
        ItemReceived huge =
                new ItemReceived(read.item(), read.verb(), TextNode.valueOf("x".repeat(Topic.RECORD_BYTES_MAX)));

        ProducerRecord<String, byte[]> record = InboxPublisher.record(huge, taken(), MadeUp.ARRIVAL, null);

        assertThat(record.topic()).isEqualTo(Topic.INGEST_INBOX.deadLetterFor("ingest-service"));
        assertThat(record.value()).isEqualTo(DELIVERY.body());
        assertThat(new String(record.headers().lastHeader(DeadLetter.REASON).value(), UTF_8))
                .contains("too large");
        assertThat(InboxPublisher.record(read, taken(), MadeUp.ARRIVAL, null).topic())
                .isEqualTo(Topic.INGEST_INBOX.topicName());
    }

    private static Taken taken() {
        return new Taken(ORIGIN, DELIVERY, new Reading.Parts(List.of(), List.of(), Map.of()));
    }
}
