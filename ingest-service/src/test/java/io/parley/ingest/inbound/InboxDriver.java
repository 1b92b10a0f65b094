package io.parley.ingest.inbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of ingest without a broker: records in, records out, and what was counted. */
final class InboxDriver implements AutoCloseable {

    static final Duration REMEMBER_EVENTS = Duration.ofDays(7);
    static final Duration REMEMBER_ITEMS = Duration.ofDays(90);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> inbox;

    InboxDriver(Path stateDir) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(
                IngestTopology.build(REMEMBER_EVENTS, REMEMBER_ITEMS, new Accounting(meters)), settings);
        inbox = driver.createInputTopic(
                Topic.INGEST_INBOX.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    void receive(TestRecord<String, byte[]> record) {
        inbox.pipeInput(record);
    }

    /** What came out on that topic since it was last asked for. */
    List<TestRecord<String, byte[]>> read(Topic topic) {
        return read(topic.topicName());
    }

    List<TestRecord<String, byte[]>> readDead() {
        return read(Topic.INGEST_INBOX.deadLetterFor("ingest-service"));
    }

    /** Every topic that was written to. */
    Set<String> written() {
        return driver.producedTopicNames();
    }

    double counted(String name) {
        return meters.get(name).counter().count();
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
