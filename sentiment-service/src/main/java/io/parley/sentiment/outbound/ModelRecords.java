package io.parley.sentiment.outbound;

import io.parley.contract.BrandModel;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Topic;
import io.parley.contract.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Brand models as records: the promoted one under the brand's name, each kept one under its version too. */
public final class ModelRecords {

    /** The newest ones can be promoted again. */
    public static final int KEPT = 5;

    private ModelRecords() {}

    /** A new version, promoted and kept; versions that are too many now are deleted. */
    public static List<ProducerRecord<String, byte[]>> trained(BrandModel model, SortedSet<Integer> kept) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(record(model, EventType.BRAND_MODEL_TRAINED, key(model.brand(), model.version()), model.at()));
        records.addAll(promoted(model));
        SortedSet<Integer> versions = new TreeSet<>(kept);
        versions.add(model.version());
        while (versions.size() > KEPT) {
            int oldest = versions.removeFirst();
            records.add(new ProducerRecord<>(Topic.SENTIMENT_MODELS.topicName(), key(model.brand(), oldest), null));
        }
        return records;
    }

    /** A version that is promoted, for the first time or again. */
    public static List<ProducerRecord<String, byte[]>> promoted(BrandModel model) {
        return List.of(record(model, EventType.BRAND_MODEL_PROMOTED, model.brand(), model.at()));
    }

    private static String key(String brand, int version) {
        return brand + "/" + version;
    }

    /** The id carries the time in ms: to promote a version again is another fact. */
    private static ProducerRecord<String, byte[]> record(BrandModel model, EventType type, String key, Instant at) {
        String subject = "brandmodel:" + model.version();
        String id = Versions.eventId(model.brand(), subject, type.verb(), Long.toString(at.toEpochMilli()));
        return EventCodec.write(new Event<>(type, id, subject, model.brand(), at, null, model), key, at.toEpochMilli());
    }
}
