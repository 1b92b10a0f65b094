package io.parley.sentiment.inbound.brand;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.CommittedRecords;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Topic;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of {@code sentiment-models} in every copy of the service, without a group, and goes on reading: a model that
 * is promoted scores the next item. Whatever breaks, it begins anew; what is in use stays until then.
 */
@ApplicationScoped
class ModelFollower {

    private static final Logger LOG = Logger.getLogger(ModelFollower.class);
    private static final String TOPIC = Topic.SENTIMENT_MODELS.topicName();
    private static final Duration POLL_WAIT = Duration.ofMillis(250);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final SentimentConfig config;
    private final BrandsConfig brands;
    private final FastClassifier classifier;
    private final PromotedDeltas deltas;
    private final MeterRegistry metrics;
    private final Map<String, Object> broker;
    private final Map<TopicPartition, Long> looked = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("brand-models").factory());
    private volatile boolean stopping;

    ModelFollower(
            SentimentConfig config,
            BrandsConfig brands,
            FastClassifier classifier,
            PromotedDeltas deltas,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = config;
        this.brands = brands;
        this.classifier = classifier;
        this.deltas = deltas;
        this.metrics = metrics;
        this.broker = broker;
    }

    void start(@Observes StartupEvent event) {
        var unused = thread.scheduleWithFixedDelay(
                this::session, 0, config.restartAfter().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    private void session() {
        try (KafkaConsumer<String, byte[]> consumer = CommittedRecords.consumer(broker)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // What was promoted long ago must not be in use again while the topic is read anew.
            Map<String, BrandDelta> found = deltas.all();
            while (!stopping && !partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
                take(consumer, (brand, delta) -> put(found, brand, delta));
            }
            deltas.replace(found);
            while (!stopping && !partitions.isEmpty()) {
                take(consumer, deltas::set);
            }
        } catch (RuntimeException | Error e) {
            LOG.warnf("reading brand models broke and starts again, reason=%s", e);
        }
    }

    private void take(KafkaConsumer<String, byte[]> consumer, Use use) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL_WAIT)) {
            Promotion promotion = Promotion.of(record, brands.brands().keySet(), classifier.version());
            boolean news = isNews(record);
            switch (promotion) {
                case Promotion.Promoted(String brand, BrandDelta delta) -> {
                    use.accept(brand, delta);
                    if (news) {
                        LOG.infof(
                                "brand model in use, brandId=%s, version=%d",
                                brand, delta == null ? 0 : delta.version());
                    }
                }
                case Promotion.Refused refused -> {
                    if (news) {
                        metrics.counter("parley.sentiment.models.refused", "reason", refused.reason())
                                .increment();
                        LOG.warnf(
                                "brand model cannot be used, and what was promoted before stays, brandId=%s, reason=%s: %s",
                                refused.brand(), refused.reason(), refused.detail());
                    }
                }
                case Promotion.Aside() -> {}
            }
        }
    }

    /** Whether it was not read before: what a broken session makes us read again was said already. */
    private boolean isNews(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() <= looked.getOrDefault(partition, -1L)) {
            return false;
        }
        looked.put(partition, record.offset());
        return true;
    }

    private static void put(Map<String, BrandDelta> found, String brand, @Nullable BrandDelta delta) {
        if (delta == null) {
            found.remove(brand);
        } else {
            found.put(brand, delta);
        }
    }

    /** What is done with a promoted model. */
    private interface Use {
        void accept(String brand, @Nullable BrandDelta delta);
    }
}
