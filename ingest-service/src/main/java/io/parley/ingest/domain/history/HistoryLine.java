package io.parley.ingest.domain.history;

import io.parley.ingest.domain.webhook.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of history: one item, or one body as a platform delivered it. */
public final class HistoryLine {

    private HistoryLine() {}

    /** The delivery that the line stands for; absent where it is neither JSON nor XML. */
    public static Optional<Delivery> delivery(byte[] line) {
        return switch (first(line)) {
            case '{', '[' -> Optional.of(delivery(line, "application/json"));
            case '<' -> Optional.of(delivery(line, "application/xml"));
            default -> Optional.empty();
        };
    }

    private static Delivery delivery(byte[] line, String mediaType) {
        return new Delivery(Map.of("content-type", List.of(mediaType)), Map.of(), line);
    }

    private static char first(byte[] line) {
        for (byte at : line) {
            if (at != ' ' && at != '\t') {
                return (char) at;
            }
        }
        return ' ';
    }
}
