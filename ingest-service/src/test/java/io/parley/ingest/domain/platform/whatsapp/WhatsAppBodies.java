package io.parley.ingest.domain.platform.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;

/** Webhooks of a made-up business account 5550001 with the phone number 888. */
final class WhatsAppBodies {

    static final String ADA = """
            {"profile": {"name": "Ada Lind", "username": "ada.lind"}, "wa_id": "46700000001", "user_id": "SE.1001"}""";
    static final String BEA = """
            {"profile": {"name": "Bea Moss"}, "wa_id": "46700000002"}""";

    private WhatsAppBodies() {}

    static byte[] delivery(String... changes) {
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "5550001", "changes": [%s]}]}""".formatted(String.join(", ", changes)).getBytes(UTF_8);
    }

    static String change(String field, String value) {
        return """
                {"field": "%s", "value": {"messaging_product": "whatsapp",
                 "metadata": {"display_phone_number": "+46 (8) 700-000", "phone_number_id": "888"}, %s}}""".formatted(field, value);
    }

    static byte[] messages(String... messages) {
        return delivery(change(
                "messages",
                "\"contacts\": [%s, %s], \"messages\": [%s]".formatted(BEA, ADA, String.join(", ", messages))));
    }

    static byte[] echoes(String... echoes) {
        return delivery(change("smb_message_echoes", "\"message_echoes\": [%s]".formatted(String.join(", ", echoes))));
    }

    /** A message of Ada's. */
    static String message(String id, String type, String content) {
        return """
                {"from": "46700000001", "from_user_id": "SE.1001", "id": "wamid.%s", "timestamp": "1773480000",
                 "type": "%s", %s}""".formatted(id, type, content);
    }

    static String text(String id, String body) {
        return message(id, "text", "\"text\": {\"body\": \"%s\"}".formatted(body));
    }

    /** The only item of a delivery with that message of Ada's. */
    static ItemReceived one(String type, String content) {
        return MadeUp.only(read(messages(message("A", type, content))));
    }

    static Reading read(byte[] body) {
        return WhatsAppReader.read(body, MadeUp.origin("whatsapp", "888"));
    }
}
