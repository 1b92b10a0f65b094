package io.parley.ingest.domain.replay;

import java.time.Instant;

/**
 * Where a letter lies.
 *
 * @param timestamp of the record; tells it from another one at the same offset of a topic that was made anew
 */
public record Position(String topic, int partition, long offset, Instant timestamp) {

    @Override
    public String toString() {
        return partition + "/" + offset;
    }
}
