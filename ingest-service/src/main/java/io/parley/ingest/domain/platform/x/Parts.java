package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import java.util.function.Consumer;

/** A list of events, each read as a part of its own. */
final class Parts {

    private Parts() {}

    /** Reads the list that {@code holder} has under that name, if any; an empty one counts as one part. */
    static void each(JsonNode holder, String pointer, String name, Findings findings, Consumer<Fields> reader) {
        JsonNode events = holder.path(name);
        if (!events.isArray() && !events.isMissingNode() && !events.isNull()) {
            throw new InvalidFieldException(pointer + "/" + name, "must be an array");
        }
        if (events.isArray() && events.isEmpty()) {
            findings.leaveOut();
        }
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            String eventPointer = pointer + "/" + name + "/" + i;
            findings.part(eventPointer, () -> reader.accept(new Fields(event, eventPointer)));
        }
    }
}
