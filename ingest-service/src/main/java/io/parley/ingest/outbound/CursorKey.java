package io.parley.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/**
 * Key of a record on {@code ingest-cursors}: the connection's name, and {@code /} and a part of it where it keeps several
 * states apart. All of a connection's records are on the partition of its name, so that one replica holds all of them.
 *
 * @param part empty where the connection has one state only
 */
public record CursorKey(String connection, String part) {

    /** The key as it is written. */
    public String text() {
        return part.isEmpty() ? connection : connection + "/" + part;
    }

    /** The key in a record; a connection's name is a part of a path and has no slash. */
    public static CursorKey of(String text) {
        String[] parts = text.split("/", 2);
        return new CursorKey(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** The partition of a connection: the one that Kafka's own partitioner gives its name. */
    public static int partition(String connection, int partitions) {
        return Utils.toPositive(Utils.murmur2(connection.getBytes(UTF_8))) % partitions;
    }
}
