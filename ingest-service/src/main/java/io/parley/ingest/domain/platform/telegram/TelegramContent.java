package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.Media;
import io.parley.ingest.domain.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent with a message.
 *
 * @param text the words in it
 * @param media files have ids and no addresses; a photo is there in several sizes and still one
 * @param wordless whether it was something without words or files, such as a place
 */
record TelegramContent(@Nullable String text, List<Media> media, boolean wordless) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "photo", "photo",
            "sticker", "photo",
            "video", "video",
            "video_note", "video",
            "animation", "video",
            "audio", "audio",
            "voice", "audio",
            "document", "file");

    private static final Set<String> WORDLESS =
            Set.of("location", "venue", "contact", "dice", "game", "paid_media", "story", "checklist");

    static TelegramContent of(Fields message) {
        String text = message.text("text")
                .or(() -> message.text("caption"))
                .or(() -> message.object("poll").flatMap(poll -> poll.text("question")))
                .or(() -> message.object("venue").flatMap(venue -> venue.lines("title", "address")))
                .or(() -> message.object("contact").flatMap(TelegramContent::name))
                .or(() -> message.object("checklist").flatMap(TelegramContent::lines))
                .or(() -> message.object("game").flatMap(game -> game.text("title")))
                .filter(words -> !words.isBlank())
                .orElse(null);
        return new TelegramContent(text, media(message), WORDLESS.stream().anyMatch(message.node()::hasNonNull));
    }

    /** Whether there is nothing that anybody sent: somebody joined, something was pinned. */
    boolean isEmpty() {
        return saysNothing() && !wordless;
    }

    /** Whether it is the same whatever was changed in it, as while somebody who shared a place moves on. */
    boolean saysNothing() {
        return text == null && media.isEmpty();
    }

    /** The name of a person, in parts; the number is nobody's words. */
    static Optional<String> name(Fields person) {
        return joined(" ", Stream.of("title", "first_name", "last_name").map(person.lenient()::text));
    }

    private static Optional<String> lines(Fields checklist) {
        return joined(
                "\n",
                Stream.concat(
                        Stream.of(checklist.lenient().text("title")),
                        checklist.lenient().objects("tasks").stream()
                                .map(task -> task.lenient().text("text"))));
    }

    private static Optional<String> joined(String between, Stream<Optional<String>> parts) {
        String all =
                parts.flatMap(Optional::stream).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static List<Media> media(Fields message) {
        // An animation comes a second time as the document that older apps know.
        List<Media> media = new ArrayList<>(MEDIA_TYPES.keySet().stream()
                .filter(field -> message.node().hasNonNull(field))
                .filter(field -> !field.equals("document") || !message.node().hasNonNull("animation"))
                .sorted()
                .map(field -> new Media(MEDIA_TYPES.getOrDefault(field, "file"), null))
                .toList());
        message.lenient()
                .object("paid_media")
                .ifPresent(paid -> paid.lenient().objects("paid_media").forEach(medium -> media.add(paid(medium))));
        return media;
    }

    /** Of what is not paid for only its size is told. */
    private static Media paid(Fields medium) {
        return new Media(MEDIA_TYPES.getOrDefault(medium.lenient().text("type").orElse(""), "file"), null);
    }
}
