package io.parley.localstack.bench.sentiment;

import io.parley.localstack.bench.ProcessUse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts traffic on the clean topics and waits for its scores. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SentimentStack stack;

    Load(SentimentStack stack) {
        this.stack = stack;
    }

    /**
     * How a run went, from the first record sent to the last score seen.
     *
     * @param micros from when an item was due to be sent to when its score was seen
     * @param cores of the service
     * @param kafkaCores of the broker
     */
    record Result(int items, double seconds, Histogram micros, double cores, double kafkaCores, long residentBytes) {

        double perSecond() {
            return items / seconds;
        }

        /** Items for each second of processor time of the service, which other work on the machine changes least. */
        double perCoreSecond() {
            return items / (cores * seconds);
        }
    }

    /** @param perSecond how fast to send; 0: all at once */
    Result run(SentimentProcess service, Traffic traffic, double perSecond) {
        try (ScoreReader reader = new ScoreReader(stack.bootstrapServers(), traffic);
                KafkaProducer<String, byte[]> producer = producer()) {
            ProcessUse before = service.use();
            ProcessUse kafkaBefore = ProcessUse.of(stack.kafka().pid());
            long start = System.nanoTime();
            double everyNanos = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
            send(producer, traffic.records(), start, everyNanos);
            reader.await(PATIENCE);
            ProcessUse after = service.use();
            double kafkaCores = ProcessUse.of(stack.kafka().pid()).coresSince(kafkaBefore);
            return new Result(
                    traffic.records().size(),
                    (reader.lastNanos() - start) / 1e9,
                    micros(reader, traffic, start, everyNanos),
                    after.coresSince(before),
                    kafkaCores,
                    after.residentBytes());
        }
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            List<ProducerRecord<String, byte[]>> records,
            long start,
            double everyNanos) {
        for (int i = 0; i < records.size(); i++) {
            long wait = start + (long) (i * everyNanos) - System.nanoTime();
            if (everyNanos > 0 && wait > 0) {
                LockSupport.parkNanos(wait);
            }
            var _ = producer.send(records.get(i));
        }
        producer.flush();
    }

    private static Histogram micros(ScoreReader reader, Traffic traffic, long start, double everyNanos) {
        Histogram micros = new Histogram(TimeUnit.NANOSECONDS.toMicros(PATIENCE.toNanos()), 3);
        for (int i = 0; i < traffic.records().size(); i++) {
            long due = start + (long) (i * everyNanos);
            micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(reader.seenNanos(i) - due)));
        }
        return micros;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        2),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
