package io.parley.trends.inbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.TrendWindow;
import io.parley.trends.TestConfigs;
import io.parley.trends.TestItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on Kafka's test driver: one task, a clock that stands until it is moved. */
final class TopologyBench implements AutoCloseable {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final Map<String, List<TestRecord<String, byte[]>>> seen = new HashMap<>();

    TopologyBench(Instant now, Map<String, String> settings) {
        TrendsTopology topology = new TrendsTopology(
                TestConfigs.trends(settings), TestConfigs.brands(), new Accounting(metrics), metrics);
        this.driver = new TopologyTestDriver(topology.topology(), new Properties(), now);
    }

    void hear(Item item, Label label) {
        pipe("social-sentiments", TestItems.onSentiments(item, label));
    }

    void pipe(Event<?> event) {
        pipe(
                "social-sentiments",
                EventCodec.write(event, event.brandId(), event.time().toEpochMilli()));
    }

    void pipe(String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    void passes(Duration time) {
        // In steps, as time does: the driver would otherwise fire each timer only once.
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(1)) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
    }

    /** Everything that was written to a topic so far. */
    List<TestRecord<String, byte[]>> records(String topic) {
        List<TestRecord<String, byte[]>> records = seen.computeIfAbsent(topic, name -> new ArrayList<>());
        records.addAll(driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
        return records;
    }

    List<Event<?>> events(EventType type) {
        List<Event<?>> events = new ArrayList<>();
        for (TestRecord<String, byte[]> record : records(type.topic().topicName())) {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.type().equals(type)) {
                events.add(event);
            }
        }
        return events;
    }

    List<TrendWindow> closed() {
        return events(EventType.WINDOW_CLOSED).stream()
                .map(event -> (TrendWindow) event.data())
                .toList();
    }

    double skipped(String topic, String reason) {
        return count("parley.records.skipped", "topic", topic, "reason", reason);
    }

    double count(String counter, String... tags) {
        Counter found = metrics.find(counter).tags(tags).counter();
        return found == null ? 0 : found.count();
    }

    @Override
    public void close() {
        driver.close();
    }

    private void pipe(String topic, ProducerRecord<String, byte[]> record) {
        pipe(topic, new TestRecord<>(record.key(), record.value(), record.headers(), record.timestamp()));
    }
}
