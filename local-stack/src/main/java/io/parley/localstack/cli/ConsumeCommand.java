package io.parley.localstack.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.TopicScan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A topic's records as lines of JSON. */
@Command(
        name = "consume",
        mixinStandardHelpOptions = true,
        description =
                "Prints a topic's committed records, one JSON object a line: key, headers, value, partition, offset,"
                        + " timestamp.")
final class ConsumeCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(100);

    @Mixin
    private OpenStack open = new OpenStack();

    @Parameters(paramLabel = "TOPIC", description = "Such as social-sentiments.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "All that is there, not only what comes from now on.")
    private boolean fromBeginning;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            description = "Ends after N records.")
    private long max;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "10",
            description = "Ends after S seconds, with what was read by then (default: ${DEFAULT-VALUE}).")
    private double timeoutSeconds;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        Stack stack = open.require();
        Instant end = Instant.now().plusMillis((long) (timeoutSeconds * 1000));
        try (KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(stack.bootstrapServers())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            long read = 0;
            while (read < max && Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (read++ < max) {
                        out.println(Json.MAPPER.writeValueAsString(line(record)));
                    }
                }
                out.flush();
            }
        }
        return 0;
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        if (!consumer.listTopics().containsKey(topic)) {
            throw new IllegalArgumentException("There is no topic '" + topic + "'; there are "
                    + String.join(
                            ", ",
                            Topic.definitions().stream()
                                    .map(Topic.Definition::name)
                                    .toList()) + ".");
        }
        return TopicScan.partitions(consumer, List.of(topic));
    }

    private static ObjectNode line(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = Json.MAPPER.createObjectNode().put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        putValue(line, record.value());
        return line.put("partition", record.partition())
                .put("offset", record.offset())
                .put("timestamp", record.timestamp());
    }

    /** Dead letters need not be JSON: what is not is printed as text. */
    private static void putValue(ObjectNode line, byte[] value) {
        try {
            line.set("value", value == null ? line.nullNode() : Json.MAPPER.readTree(value));
        } catch (IOException e) {
            line.put("value", new String(value, StandardCharsets.UTF_8));
        }
    }
}
