package io.parley.ingest.domain.platform.line;

import io.parley.contract.Media;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person sent in a LINE message, by its type. */
final class LineMessage {

    private static final String TEXT = "text";
    private static final String LOCATION = "location";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "image", "photo",
            "video", "video",
            "audio", "audio",
            "file", "file",
            "sticker", "photo");

    private LineMessage() {}

    /** Whether a person sends such a thing: a text, a medium or a place. */
    static boolean isKnown(Fields message) {
        String type = type(message);
        return type.equals(TEXT) || type.equals(LOCATION) || MEDIA_TYPES.containsKey(type);
    }

    /** Only the words of the person are text: a sticker's keywords are the platform's, a file's name is its own. */
    static void fill(ItemDraft draft, Fields message) {
        String mediaType = MEDIA_TYPES.get(type(message));
        if (mediaType != null) {
            draft.media = List.of(new Media(mediaType, url(message)));
        }
        draft.text = switch (type(message)) {
            case TEXT -> message.text(TEXT).orElseThrow(() -> message.invalid(TEXT, "is required in a text message"));
            case LOCATION -> message.lines("title", "address").orElse(null);
            default -> message.lenient().text(TEXT).orElse(null);
        };
        draft.mentions = message.lenient()
                .object("mention")
                .map(mention -> mention.lenient().objects("mentionees").stream()
                        .flatMap(mentionee -> mentionee.lenient().id("userId").stream())
                        .toList())
                .orElse(List.of());
    }

    private static String type(Fields message) {
        return message.text("type").orElse("");
    }

    /** What LINE keeps itself has no address; it is fetched by message id. */
    private static @Nullable String url(Fields message) {
        return message.lenient()
                .object("contentProvider")
                .flatMap(provider -> provider.lenient().text("originalContentUrl"))
                .orElse(null);
    }
}
