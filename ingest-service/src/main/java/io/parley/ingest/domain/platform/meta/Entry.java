package io.parley.ingest.domain.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.webhook.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says for all that is in it.
 *
 * @param account the brand's Page or Instagram account; empty where the entry does not say it
 * @param time when it was sent: seconds around {@code changes}, milliseconds around {@code messaging}
 */
record Entry(Origin origin, String account, JsonNode time) {

    /** Whether it is said or configured who the brand is. */
    boolean isKnown() {
        return !account.isEmpty() || !origin.accounts().isEmpty();
    }

    /** Whether that is the brand itself: the entry's account, or another id by which the brand is known. */
    boolean isOwn(@Nullable String id) {
        return id != null && (id.equals(account) || origin.accounts().contains(id));
    }
}
