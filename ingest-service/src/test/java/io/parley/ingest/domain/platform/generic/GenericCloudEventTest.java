package io.parley.ingest.domain.platform.generic;

import static io.parley.ingest.domain.platform.generic.Generics.one;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents in structured mode at the generic door. */
class GenericCloudEventTest {

    private static final String BARE = "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"text\": \"x\"}";

    @Test
    void dataIsReadLikeABareItem() {
        assertThat(one(event("io.parley.comment.created.v1", BARE)).item())
                .isEqualTo(one(BARE).item());
        assertThat(Generics.all(
                        event("io.parley.comment.created.v1", "[" + BARE + "," + BARE + "]")
                                .getBytes(UTF_8),
                        MadeUp.origin("generic")))
                .hasSize(2);
    }

    @Test
    void verbOfTheTypeHoldsWhereTheItemSaysNone() {
        assertThat(one(event("io.parley.comment.deleted.v1", BARE)).verb()).isEqualTo(Verb.DELETED);
        assertThat(one(event("org.example.something.else", BARE)).verb()).isEqualTo(Verb.CREATED);
        assertThat(one(event("io.parley.sentiment.scored.v1", BARE)).verb()).isEqualTo(Verb.CREATED);
    }

    @Test
    void verbOfTheItemWinsOverTheType() {
        ItemReceived received = one(event(
                "io.parley.comment.created.v1",
                "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"verb\": \"edited\", \"text\": \"x\"}"));
        assertThat(received.verb()).isEqualTo(Verb.EDITED);
    }

    @Test
    void idOfTheEnvelopeIsNotTheItems() {
        assertThat(one(event("io.parley.comment.created.v1", BARE)).eventId())
                .isEqualTo("harbour/generic:c1/created/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    {"specversion": "0.3", "id": "e", "source": "/s", "type": "t", "data": {}}                | /specversion
                    {"specversion": 1.0, "id": "e", "source": "/s", "type": "t", "data": {}}                  | /specversion
                    {"specversion": null, "id": "e", "source": "/s", "type": "t", "data": {}}                 | /specversion
                    {"specversion": "1.0", "source": "/s", "type": "t", "data": {}}                           | /id
                    {"specversion": "1.0", "id": "", "source": "/s", "type": "t", "data": {}}                 | /id
                    {"specversion": "1.0", "id": 7, "source": "/s", "type": "t", "data": {}}                  | /id
                    {"specversion": "1.0", "id": "e", "type": "t", "data": {}}                                | /source
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": null, "data": {}}               | /type
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t"}                            | /data
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": null}              | /data
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": "{}"}              | /data
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": []}                | /data
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": {}}                | /data/kind
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data": [{}]}              | /data/0/kind
                    {"specversion": "1.0", "id": "e", "source": "/s", "type": "t", "data_base64": "e30="}     | /data_base64
                    """)
    void whatIsWrongIsNamedByItsPointer(String body, String pointer) {
        assertThat(Generics.refused(body.getBytes(UTF_8)).pointer()).isEqualTo(pointer);
    }

    private static String event(String type, String data) {
        return "{\"specversion\": \"1.0\", \"id\": \"e1\", \"source\": \"/care\", \"type\": \"" + type
                + "\", \"data\": " + data + "}";
    }
}
