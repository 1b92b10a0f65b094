package io.parley.ingest.inbound.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.BrandsConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the replica that holds a connection does for it, such as reading its stream or renewing its lease. The methods are
 * called by one thread and must return at once. For a moment two replicas may hold one connection: a replica that is cut
 * off from Kafka learns last that it lost it.
 */
public interface ConnectionWork {

    /** Whether a connection needs this; asked once, at start. */
    boolean serves(BrandsConfig.Connection connection);

    /**
     * From now on this replica serves the connection.
     *
     * @param states what was last recorded on {@code ingest-cursors}, by part; empty for none
     */
    void held(String connection, Map<String, JsonNode> states);

    /**
     * Something was recorded, by this replica or another one, while this one holds the connection.
     *
     * @param state null where the record was taken back
     */
    void recorded(String connection, String part, @Nullable JsonNode state);

    /** From now on another replica serves it. */
    void released(String connection);
}
