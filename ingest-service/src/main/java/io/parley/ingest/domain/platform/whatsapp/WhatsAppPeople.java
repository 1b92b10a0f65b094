package io.parley.ingest.domain.platform.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.ingest.domain.reading.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in one change. Conversations and reactions are held together by the business-scoped user id, because WhatsApp
 * may keep the phone number back at any time; by the number only where the change nowhere says that id. An author is shown
 * by the number while WhatsApp says it.
 *
 * @param businessNumber the business's number as shown to people, in any spelling
 * @param contacts the people of this change, in no order that could be relied on
 * @param echoes whether everything here was sent by the business
 */
record WhatsAppPeople(String businessNumber, JsonNode contacts, boolean echoes) {

    /** Whoever sent the message, as far as it says. */
    Optional<String> sender(Fields message) {
        return person(message, "from");
    }

    private Optional<String> person(Fields message, String role) {
        Optional<String> number = message.id(role);
        return message.id(role + "_user_id")
                .or(() -> contact(number, Optional.empty())
                        .flatMap(contact -> new Fields(contact, "").lenient().id("user_id")))
                .or(() -> number);
    }

    /** The sender with the name of the one contact that has the same id. */
    @Nullable Author author(Fields message) {
        boolean own = isOwn(message);
        String id = message.id("from").or(() -> sender(message)).orElse(null);
        if (id == null && !own) {
            return null;
        }
        Optional<JsonNode> profile = own
                ? Optional.empty()
                : contact(message.id("from"), message.id("from_user_id")).map(contact -> contact.path("profile"));
        return new Author(
                id,
                profile.map(said -> said.path("username").textValue()).orElse(null),
                profile.map(said -> said.path("name").textValue()).orElse(null),
                own);
    }

    /** The group, else the person on the other side. */
    @Nullable String thread(Fields message) {
        return message.id("group_id")
                .or(() -> isOwn(message) ? person(message, "to") : sender(message))
                .orElse(null);
    }

    private boolean isOwn(Fields message) {
        String number = digits(businessNumber);
        return echoes
                || (!number.isEmpty()
                        && message.id("from").map(WhatsAppPeople::digits).equals(Optional.of(number)));
    }

    private Optional<JsonNode> contact(Optional<String> number, Optional<String> userId) {
        for (JsonNode contact : contacts) {
            if (is(contact.path("wa_id"), number) || is(contact.path("user_id"), userId)) {
                return Optional.of(contact);
            }
        }
        return Optional.empty();
    }

    private static boolean is(JsonNode id, Optional<String> expected) {
        return expected.isPresent() && id.asText().equals(expected.get());
    }

    /** Shown with a plus sign, blanks and brackets, sent without. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
