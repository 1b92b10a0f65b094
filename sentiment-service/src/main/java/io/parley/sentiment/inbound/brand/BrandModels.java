package io.parley.sentiment.inbound.brand;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.BrandModel;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.language.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The models of one brand as the topic has them: the versions that are kept, and the one that is promoted. */
public final class BrandModels {

    private final String brand;
    private final SortedMap<Integer, BrandModel> kept = new TreeMap<>();
    private @Nullable BrandModel promoted;

    private BrandModels(String brand) {
        this.brand = brand;
    }

    /** What the topic has now. */
    public static BrandModels read(Map<String, Object> kafka, String brand) {
        BrandModels models = none(brand);
        CommittedRecords.read(kafka, Topic.SENTIMENT_MODELS.topicName(), record -> {
            models.take(record);
            return true;
        });
        return models;
    }

    /** For when nothing is known yet. */
    static BrandModels none(String brand) {
        return new BrandModels(brand);
    }

    /** Versions that can be promoted again, the oldest first. */
    public SortedMap<Integer, BrandModel> kept() {
        return Collections.unmodifiableSortedMap(kept);
    }

    /** The promoted one, if any ever was. */
    public Optional<BrandModel> promoted() {
        return Optional.ofNullable(promoted);
    }

    /** Version of the promoted one; 0 for the base alone. */
    public int promotedVersion() {
        return promoted == null ? 0 : promoted.version();
    }

    /** The version that the next one gets. */
    public int nextVersion() {
        return Math.max(promotedVersion(), kept.isEmpty() ? 0 : kept.lastKey()) + 1;
    }

    /** What the promoted model changes of these weights; nothing where it is the base alone, or was made for others. */
    public Map<Language, LanguageDelta> changes(String base) {
        return promoted == null || promoted.version() == 0 || !promoted.base().equals(base)
                ? Map.of()
                : Promotion.delta(promoted).byLanguage();
    }

    /** When the promoted model was trained; the beginning of time where it is the base alone, or was made for others. */
    public Instant trainedAt(String base) {
        if (promoted == null || promoted.version() == 0 || !promoted.base().equals(base)) {
            return Instant.EPOCH;
        }
        return kept.getOrDefault(promoted.version(), promoted).at();
    }

    void take(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null) {
            return;
        }
        if (key.equals(brand)) {
            promoted = model(record, EventType.BRAND_MODEL_PROMOTED).orElse(record.value() == null ? null : promoted);
        } else if (key.startsWith(brand + "/")) {
            kept.values().removeIf(model -> key.equals(brand + "/" + model.version()));
            model(record, EventType.BRAND_MODEL_TRAINED)
                    .filter(model -> key.equals(brand + "/" + model.version()))
                    .ifPresent(model -> kept.put(model.version(), model));
        }
    }

    /** The model in a record, or nothing where it is deleted or is none: the service does not use it either. */
    private Optional<BrandModel> model(ConsumerRecord<String, byte[]> record, EventType type) {
        if (record.value() == null || record.value().length > Promotion.RECORD_BYTES_MAX) {
            return Optional.empty();
        }
        try {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            return event.type().equals(type)
                            && event.data() instanceof BrandModel model
                            && model.brand().equals(brand)
                    ? Optional.of(model)
                    : Optional.empty();
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
