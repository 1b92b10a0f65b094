package io.parley.sentiment.inbound.brand;

import io.parley.contract.BrandModel;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentCorrected;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.brand.DeltaFormat;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.language.Language;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as they lie on the topics. */
final class Records {

    static final String BASE = "5f0c2a9be1d4";

    private Records() {}

    static ConsumerRecord<String, byte[]> raw(@Nullable String key, byte @Nullable [] value, long timestamp) {
        return consumed(new ProducerRecord<>("a-topic", null, timestamp, key, value, new RecordHeaders()));
    }

    static ConsumerRecord<String, byte[]> correction(Item item, Label label, @Nullable Sentiment was, long timestamp) {
        return about(
                item,
                EventType.SENTIMENT_CORRECTED,
                new SentimentCorrected(item, label, was, "Mei Lin", MadeUp.NOW),
                item.itemKey(),
                timestamp);
    }

    static ConsumerRecord<String, byte[]> score(Item item, Sentiment sentiment) {
        return about(item, EventType.SENTIMENT_SCORED, new SentimentScored(item, sentiment), item.threadKey(), 1);
    }

    static ConsumerRecord<String, byte[]> withdrawal(Item item) {
        return about(item, EventType.SENTIMENT_WITHDRAWN, new SentimentWithdrawn(item), item.threadKey(), 1);
    }

    static ConsumerRecord<String, byte[]> about(Item item, EventType type, Object data, String key, long timestamp) {
        return consumed(EventCodec.write(Event.about(item, type, MadeUp.NOW, null, data), key, timestamp));
    }

    static BrandModel model(int version) {
        LanguageDelta delta = new LanguageDelta(16, 0.1, new double[] {1, 0, -1}, new int[] {3}, new byte[] {1, 2, 3});
        return new BrandModel(
                MadeUp.BRAND,
                version,
                BASE,
                version == 0
                        ? null
                        : Base64.getEncoder().encodeToString(DeltaFormat.write(Map.of(Language.ENGLISH, delta))),
                null,
                "Mei Lin",
                MadeUp.NOW);
    }

    static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                record.timestamp() == null ? 0 : record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
