package io.parley.sentiment.inbound.brand;

import io.parley.contract.BrandModel;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.UnreadableEventException;
import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.domain.brand.DeltaFormat;
import java.util.Base64;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a record on {@code sentiment-models} means for scoring. */
sealed interface Promotion {

    /** Larger ones do not belong there. */
    int RECORD_BYTES_MAX = 900_000;

    /** From now on the brand scores by {@code delta}; without one by the base alone. */
    record Promoted(String brand, @Nullable BrandDelta delta) implements Promotion {}

    /** A version that is kept, or another brand's: nothing to do. */
    record Aside() implements Promotion {}

    /** It cannot be used, and what was promoted before stays; {@code reason} is one of few fixed words. */
    record Refused(String brand, String reason, String detail) implements Promotion {}

    /**
     * Reads a record.
     *
     * @param brands that are scored here
     * @param base version of the deployed weights
     */
    static Promotion of(ConsumerRecord<String, byte[]> record, Set<String> brands, String base) {
        String brand = record.key();
        if (brand == null || !brands.contains(brand)) {
            return new Aside();
        }
        byte[] value = record.value();
        if (value == null) {
            return new Promoted(brand, null);
        }
        if (value.length > RECORD_BYTES_MAX) {
            return new Refused(brand, "too-large", value.length + " bytes are more than " + RECORD_BYTES_MAX);
        }
        try {
            BrandModel model = model(EventCodec.read(record.headers(), value), brand);
            if (model.version() == 0) {
                return new Promoted(brand, null);
            }
            return base.equals(model.base())
                    ? new Promoted(brand, delta(model))
                    : new Refused(
                            brand,
                            "other-base",
                            "version " + model.version() + " changes the weights " + model.base()
                                    + ", and deployed are " + base);
        } catch (UnreadableEventException | IllegalArgumentException e) {
            return new Refused(brand, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** The delta in a model; refuses with a sentence what is none. */
    static BrandDelta delta(BrandModel model) {
        if (model.version() < 1 || model.delta() == null) {
            throw new IllegalArgumentException("version " + model.version() + " has no delta");
        }
        return new BrandDelta(
                model.version(), DeltaFormat.read(Base64.getDecoder().decode(model.delta())));
    }

    private static BrandModel model(Event<?> event, String brand) {
        if (!event.type().equals(EventType.BRAND_MODEL_PROMOTED) || !(event.data() instanceof BrandModel model)) {
            throw new UnreadableEventException(event.type().name() + " does not belong under a brand's name");
        }
        if (!model.brand().equals(brand)) {
            throw new UnreadableEventException("it is a model of another brand");
        }
        return model;
    }
}
