package io.parley.ingest.domain.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;

/** Updates for a made-up brand: bot 900, its channel -1001000000000777. */
final class TelegramBodies {

    static final String ADA = """
            {"id": 5000000042, "is_bot": false, "first_name": "Ada", "last_name": "Lind", "username": "adalind",
             "language_code": "de"}""";
    static final String PRIVATE = """
            {"id": 5000000042, "first_name": "Ada", "last_name": "Lind", "username": "adalind", "type": "private"}""";
    static final String SUPERGROUP = """
            {"id": -1001000000000123, "title": "Tea talk", "username": "teatalk", "type": "supergroup"}""";
    static final String CHANNEL = """
            {"id": -1001000000000777, "title": "Harbour Tea", "username": "harbourtea", "type": "channel"}""";

    private TelegramBodies() {}

    static String update(String type, String content) {
        return "{\"update_id\": 10000001, \"" + type + "\": " + content + "}";
    }

    /** A message of Ada with these further fields. */
    static String message(String chat, String fields) {
        return message(chat, ADA, fields);
    }

    static String message(String chat, String from, String fields) {
        return "{\"message_id\": 1365, \"date\": 1773480000, \"chat\": %s, \"from\": %s, %s}"
                .formatted(chat, from, fields);
    }

    static Reading.Parts read(String update) {
        return MadeUp.parts(
                TelegramReader.read(update.getBytes(UTF_8), MadeUp.origin("telegram", "900", "-1001000000000777")));
    }

    static ItemReceived one(String type, String content) {
        return MadeUp.only(read(update(type, content)));
    }
}
