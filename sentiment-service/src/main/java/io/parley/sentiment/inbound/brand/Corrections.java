package io.parley.sentiment.inbound.brand;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.SentimentCorrected;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The newest correction of each item of a brand, whoever wrote them; the topic may be anybody's to write to. */
public final class Corrections {

    /** More are not learned from; those that came first are left out. */
    static final int ITEMS_MAX = 20_000;

    private final String brand;
    private final Map<String, Correction> byItem = new LinkedHashMap<>();
    private int unreadable;
    private int leftOut;

    private Corrections(String brand) {
        this.brand = brand;
    }

    /** What the topic has now. */
    public static Corrections read(Map<String, Object> kafka, String brand) {
        Corrections corrections = none(brand);
        CommittedRecords.read(kafka, Topic.SENTIMENT_CORRECTIONS.topicName(), record -> {
            corrections.take(record);
            return true;
        });
        return corrections;
    }

    /** For when nothing is known yet. */
    static Corrections none(String brand) {
        return new Corrections(brand);
    }

    /** One for each item. */
    public Collection<Correction> all() {
        return List.copyOf(byItem.values());
    }

    /** What was passed over, a sentence each; empty when nothing was. */
    public List<String> passedOver() {
        List<String> sentences = new ArrayList<>();
        if (unreadable > 0) {
            sentences.add(unreadable + " records of the brand on " + Topic.SENTIMENT_CORRECTIONS.topicName()
                    + " are no corrections of the contract and were passed over.");
        }
        if (leftOut > 0) {
            sentences.add(leftOut + " corrections are more than the " + ITEMS_MAX
                    + " that are worked with; those that came first were left out.");
        }
        return sentences;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null || !key.startsWith(brand + "/")) {
            return;
        }
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        Correction known = byItem.get(key);
        if (known != null && known.arrived().isAfter(arrived)) {
            // Written by another producer to another partition.
            return;
        }
        if (record.value() == null) {
            byItem.remove(key);
            return;
        }
        try {
            SentimentCorrected correction = correction(EventCodec.read(record.headers(), record.value()), key);
            // Last in line again, as the newest.
            byItem.remove(key);
            byItem.put(key, Correction.of(correction, arrived));
            dropOldest();
        } catch (UnreadableEventException e) {
            unreadable++;
        }
    }

    private static SentimentCorrected correction(Event<?> event, String key) {
        if (!(event.data() instanceof SentimentCorrected correction)) {
            throw new UnreadableEventException(event.type().name() + " is no correction");
        }
        if (!correction.item().itemKey().equals(key)) {
            throw new UnreadableEventException("its key is not that of its item");
        }
        return correction;
    }

    private void dropOldest() {
        if (byItem.size() > ITEMS_MAX) {
            Iterator<Correction> oldest = byItem.values().iterator();
            oldest.next();
            oldest.remove();
            leftOut++;
        }
    }
}
