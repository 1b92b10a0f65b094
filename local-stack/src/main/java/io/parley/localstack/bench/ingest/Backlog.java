package io.parley.localstack.bench.ingest;

import io.parley.contract.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far ingest's topology is behind its inbox, which holds no transactions, so that offsets are records. */
final class Backlog implements AutoCloseable {

    private static final String GROUP = "ingest-service";

    private final Admin admin;

    Backlog(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records that are stored and not yet worked off. */
    long records() {
        try {
            Map<TopicPartition, OffsetSpec> newest = IntStream.range(
                            0, BenchStack.inbox().partitions())
                    .mapToObj(i -> new TopicPartition(Topic.INGEST_INBOX.topicName(), i))
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(newest).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (done.get(end.getKey()) == null
                                    ? 0
                                    : done.get(end.getKey()).offset()))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at the backlog", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far ingest is", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
