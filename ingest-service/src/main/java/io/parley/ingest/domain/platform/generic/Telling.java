package io.parley.ingest.domain.platform.generic;

import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was told: in which message, and where in it. Told again, it is in the same message; what happens again is in
 * another one, even if it looks the same.
 *
 * @param message the sender's name for the message, the same on every try
 */
record Telling(Optional<String> message, int position) {

    /**
     * A version for a fact that has neither a version nor a time. What was said counts too, so that a sender that gives all its
     * messages one name loses no more than a return to an earlier state.
     */
    Optional<String> version(@Nullable String text, List<Media> media) {
        return message.map(name -> Versions.of(
                Verb.EDITED,
                null,
                String.join("\0", name, Integer.toString(position), text == null ? "" : text),
                media));
    }
}
