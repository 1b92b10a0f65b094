package io.parley.trends;

import io.parley.contract.Author;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentScored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Items and scores for tests. */
public final class TestItems {

    private TestItems() {}

    public static Item said(String brand, String nativeId, Instant at, String text) {
        return item(brand, nativeId, "0", at, text, List.of(), false, false);
    }

    public static Item tagged(String brand, String nativeId, Instant at, String text, String... hashtags) {
        return item(brand, nativeId, "0", at, text, List.of(hashtags), false, false);
    }

    public static Item edited(String brand, String nativeId, Instant at, String text) {
        return item(brand, nativeId, "abc123abc123", at, text, List.of(), false, false);
    }

    public static Item imported(String brand, String nativeId, Instant at, String text) {
        return item(brand, nativeId, "0", at, text, List.of(), true, false);
    }

    public static Item byTheBrand(String brand, String nativeId, Instant at, String text) {
        return item(brand, nativeId, "0", at, text, List.of(), false, true);
    }

    public static SentimentScored scored(Item item, Label label) {
        Sentiment.Scores scores = new Sentiment.Scores(0.2, 0.3, 0.5);
        return new SentimentScored(
                item, new Sentiment(label, 0.5, scores, Sentiment.Tier.FAST, "test", null, null, null));
    }

    public static ProducerRecord<String, byte[]> onSentiments(Item item, Label label) {
        Event<SentimentScored> event = Event.about(
                item,
                EventType.SENTIMENT_SCORED,
                item.receivedAt(),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                scored(item, label));
        return EventCodec.write(event, item.threadKey(), item.receivedAt().toEpochMilli());
    }

    private static Item item(
            String brand,
            String nativeId,
            String version,
            Instant at,
            String text,
            List<String> hashtags,
            boolean history,
            boolean own) {
        return new Item(
                "generic:" + nativeId,
                "generic",
                brand + "-generic",
                brand,
                Kind.COMMENT,
                nativeId,
                null,
                "thread-" + nativeId,
                version,
                new Author("u1", null, null, own),
                text,
                null,
                null,
                List.of(),
                hashtags,
                List.of(),
                List.of(),
                at,
                null,
                at.plusMillis(20),
                null,
                Map.of(),
                history);
    }
}
