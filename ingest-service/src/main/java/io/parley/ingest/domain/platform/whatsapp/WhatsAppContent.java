package io.parley.ingest.domain.platform.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Media;
import io.parley.ingest.domain.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message says, by its type: the object named like the type holds it. */
record WhatsAppContent(@Nullable String text, List<Media> media) {

    /** Empty for a type that people do not send, such as {@code system}, or that is not known here. */
    static Optional<WhatsAppContent> of(String type, Fields message) {
        return switch (type) {
            case "text" ->
                Optional.of(said(Optional.of(message.requiredObject(type).requiredText("body"))));
            case "button", "order" ->
                Optional.of(said(message.requiredObject(type).text("text")));
            case "interactive" -> Optional.of(said(chosen(message.requiredObject(type))));
            case "image", "sticker" -> Optional.of(media("photo", message.requiredObject(type)));
            case "video" -> Optional.of(media("video", message.requiredObject(type)));
            case "audio", "voice" -> Optional.of(media("audio", message.requiredObject(type)));
            case "document" -> Optional.of(media("file", message.requiredObject(type)));
            case "location" -> Optional.of(place(message.requiredObject(type)));
            case "contacts" -> Optional.of(said(names(message)));
            // The platform keeps to itself what it was, but somebody wrote and waits.
            case "unsupported", "unknown" -> Optional.of(said(Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static WhatsAppContent said(Optional<String> text) {
        return new WhatsAppContent(text.orElse(null), List.of());
    }

    /** Media come by id, to be fetched from the platform; the address, where there is one, soon expires. */
    private static WhatsAppContent media(String type, Fields medium) {
        return new WhatsAppContent(
                medium.text("caption").orElse(null),
                List.of(new Media(type, medium.lenient().text("url").orElse(null))));
    }

    /** The title of the button or list row; what a form was filled in with is no text. */
    private static Optional<String> chosen(Fields interactive) {
        return interactive
                .object("button_reply")
                .or(() -> interactive.object("list_reply"))
                .flatMap(reply -> reply.text("title"));
    }

    private static WhatsAppContent place(Fields location) {
        return new WhatsAppContent(
                location.lines("name", "address").orElse(null),
                location.lenient().text("url").map(url -> new Media("link", url)).stream()
                        .toList());
    }

    /** The names on the cards, a line each; numbers and addresses stay in the native fragment. */
    private static Optional<String> names(Fields message) {
        List<String> names = new ArrayList<>();
        for (JsonNode card : message.node().path("contacts")) {
            String name = card.path("name").path("formatted_name").textValue();
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", names));
    }
}
