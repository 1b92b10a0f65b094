package io.parley.ingest.domain.platform.generic;

import static io.parley.ingest.domain.platform.generic.Generics.one;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items in the envelope that Standard Webhooks advises. */
class EnvelopeTest {

    private static final String ITEM = "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"text\": \"x\"}";
    private static final String BARE = "{\"nativeId\": \"c1\", \"text\": \"x\"}";

    @Test
    void dataIsReadLikeABareItem() {
        assertThat(one(envelope("comment.created", ITEM)).item())
                .isEqualTo(one(ITEM).item());
        assertThat(one(envelope("comment.created", ITEM)).eventId()).isEqualTo("harbour/generic:c1/created/0");
        assertThat(Generics.all(MadeUp.delivery(envelope("comment.created", "[" + ITEM + "," + BARE + "]"))))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"comment.created,COMMENT,CREATED", "message.edited,MESSAGE,EDITED", "review.deleted,REVIEW,DELETED"})
    void typeSaysWhatTheItemDoesNot(String type, Kind kind, Verb verb) {
        ItemReceived received = one(envelope(type, BARE));
        assertThat(received.item().kind()).isEqualTo(kind);
        assertThat(received.verb()).isEqualTo(verb);
    }

    @Test
    void itemsOwnWordWins() {
        ItemReceived received = one(envelope(
                "message.deleted",
                "{\"kind\": \"comment\", \"verb\": \"edited\", \"nativeId\": \"c1\", \"text\": \"x\"}"));
        assertThat(received.item().kind()).isEqualTo(Kind.COMMENT);
        assertThat(received.verb()).isEqualTo(Verb.EDITED);
    }

    @Test
    void typeOfAnotherVocabularySaysNothing() {
        assertThat(one(envelope("forum.reply.new", ITEM)).verb()).isEqualTo(Verb.CREATED);
        assertThat(one(envelope("comment.created.v1", ITEM)).verb()).isEqualTo(Verb.CREATED);
        for (String type : new String[] {"forum.reply.new", "comment.updated", "comment", "comment.", ""}) {
            assertThat(Generics.refused(envelope(type, BARE)).pointer()).isEqualTo("/data/kind");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {}          | /data/nativeId
            [{}]        | /data/0/nativeId
            []          | /data
            "x"         | /data
            5           | /data
            """)
    void whatIsWrongIsNamedByItsPointer(String data, String pointer) {
        assertThat(Generics.refused(envelope("comment.created", data)).pointer())
                .isEqualTo(pointer);
    }

    @Test
    void itemMayHaveFieldsOfThoseNames() {
        String item = ITEM.replace(
                "{", "{\"type\": \"message.deleted\", \"timestamp\": 5, \"data\": {\"nativeId\": \"no\"}, ");
        assertThat(one(item).eventId()).isEqualTo("harbour/generic:c1/created/0");
    }

    @Test
    void messageMakesTheVersionOfWhatHappensAgain() {
        byte[] edit = envelope("comment.edited", BARE).getBytes(UTF_8);
        assertThat(one(MadeUp.delivery(edit, "webhook-id", "msg_1")).eventId())
                .isEqualTo(one(MadeUp.delivery(edit, "webhook-id", "msg_1")).eventId())
                .isNotEqualTo(one(MadeUp.delivery(edit, "webhook-id", "msg_2")).eventId());
    }

    private static String envelope(String type, String data) {
        return "{\"type\": \"%s\", \"timestamp\": \"2026-03-14T09:20:00Z\", \"data\": %s}".formatted(type, data);
    }
}
