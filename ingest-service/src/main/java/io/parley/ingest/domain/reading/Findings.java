package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader finds in one delivery, so that a bad part harms none of its neighbours. */
public final class Findings {

    /** Unreadable parts may repeat the envelope around them, but not without bound. */
    private static final int UNREADABLE_BYTES_MAX = 4 << 20;

    private final byte[] body;
    private final List<ItemReceived> items = new ArrayList<>();
    private final List<Reading.Unreadable> unreadable = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private @Nullable NativeParts parts;

    private int unreadableBytes;

    private Findings(byte[] body) {
        this.body = body;
    }

    /** Runs a reader over the body's JSON; a body that is no JSON at all is one unreadable part. */
    public static Reading ofJson(byte[] body, BiConsumer<JsonNode, Findings> reader) {
        return of(body, findings -> reader.accept(NativeJson.parse(body), findings));
    }

    /** Runs a reader; what it throws makes the whole body one unreadable part. */
    public static Reading of(byte[] body, java.util.function.Consumer<Findings> reader) {
        Findings findings = new Findings(body);
        findings.part("", () -> reader.accept(findings));
        return new Reading.Parts(findings.items, findings.unreadable, findings.leftOut);
    }

    /**
     * Reads one part. Where that fails, by what is in it or by a mistake of the reader, the part is kept.
     *
     * @param pointer JSON pointer to the part in the body
     */
    public void part(String pointer, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidFieldException e) {
            unreadable(pointer, e.pointer() + ": " + e.getMessage());
        } catch (UnreadableBodyException e) {
            unreadable(pointer, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            unreadable(pointer, "the reader failed with " + e.getClass().getName());
        }
    }

    public void item(ItemReceived item) {
        items.add(item);
    }

    /** Counts a part that is no item, such as a new kind of event. */
    public void leaveOut() {
        leaveOut("no-item");
    }

    /** Counts a part that belongs to another account. */
    public void leaveOutForeign() {
        leaveOut("other-account");
    }

    /** Counts a part that is left out for that reason: one of few fixed words. */
    public void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** Keeps a part that should have been an item. */
    public void unreadable(String pointer, String reason) {
        if (parts == null) {
            parts = NativeParts.of(body);
        }
        byte[] alone = parts.alone(pointer);
        unreadableBytes += alone.length;
        if (unreadableBytes <= UNREADABLE_BYTES_MAX || unreadable.isEmpty()) {
            unreadable.add(new Reading.Unreadable(alone, reason));
        } else {
            // One letter with everything says no less than many that repeat each other.
            String first = unreadable.getFirst().reason();
            unreadable.clear();
            unreadable.add(new Reading.Unreadable(body, first));
        }
    }
}
