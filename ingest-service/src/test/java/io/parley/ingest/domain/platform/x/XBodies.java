package io.parley.ingest.domain.platform.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;

/** Deliveries to a made-up brand, account 4200, in both generations. */
final class XBodies {

    static final String ID = "2080765813578191303";
    static final String ROOT = "2080765813578190000";

    private XBodies() {}

    /** Account Activity: a list of events. */
    static String old(String list, String... events) {
        return "{\"for_user_id\": \"4200\", \"%s\": [%s]}".formatted(list, String.join(", ", events));
    }

    /** A post of user 77 in the old form. */
    static String tweet(String fields) {
        return """
                {"created_at": "Sat Mar 14 09:20:00 +0000 2026", "id": 2080765813578191303, "id_str": "2080765813578191303",
                 "user": {"id": 77, "id_str": "77", "name": "Ada Brew", "screen_name": "adabrews"}, %s}""".formatted(fields);
    }

    /** X Activity: one event of a type. */
    static String activity(String type, String payload, String includes) {
        return """
                {"data": {"event_uuid": "-3402274206530057851", "filter": {"user_id": "4200"}, "event_type": "%s",
                 "tag": "harbour", "payload": %s, "includes": %s}}""".formatted(type, payload, includes);
    }

    /** A post of user 77 in the new form. */
    static String post(String fields) {
        return """
                {"id": "2080765813578191303", "author_id": "77", "created_at": "2026-03-14T09:20:00.000Z", "lang": "en",
                 "edit_history_tweet_ids": ["2080765813578191303"], %s}""".formatted(fields);
    }

    /** A message in the form of both generations. */
    static String message(String sender, String recipient, String data) {
        return """
                {"type": "message_create", "id": "2080763914820927863", "created_timestamp": "1773480000704",
                 "message_create": {"target": {"recipient_id": "%s"}, "sender_id": "%s", "message_data": %s}}""".formatted(recipient, sender, data);
    }

    static Reading read(String body) {
        return XReader.read(body.getBytes(UTF_8), MadeUp.origin("x", "4200"));
    }
}
