package io.parley.ingest.domain.platform.generic;

import static io.parley.ingest.domain.platform.generic.Generics.one;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void dataMayBeEncoded() {
        String encoded = Base64.getEncoder().encodeToString(BARE.getBytes(UTF_8));
        assertThat(one(with("\"data_base64\": \"" + encoded + "\"")).item())
                .isEqualTo(one(BARE).item());
        assertThat(one(with("\"data\": null, \"datacontenttype\": \"application/json\", \"data_base64\": \"" + encoded
                                + "\""))
                        .item())
                .isEqualTo(one(BARE).item());
    }

    @Test
    void whatIsWrongInEncodedDataIsSaidThoughNoPointerLeadsThere() {
        String encoded = Base64.getEncoder().encodeToString(("[" + BARE + ", {\"kind\": 5}]").getBytes(UTF_8));
        Reading.Invalid refused = Generics.refused(with("\"data_base64\": \"" + encoded + "\""));
        assertThat(refused.pointer()).isEqualTo("/data_base64");
        assertThat(refused.detail()).contains("'/1/kind'");
    }

    @Test
    void jsonNullIsTheSameAsAbsent() {
        assertThat(one(with("\"time\": null, \"subject\": null, \"mood\": null, \"datacontenttype\": null,"
                                + " \"dataschema\": null, \"data_base64\": null, \"data\": " + BARE))
                        .item())
                .isEqualTo(one(BARE).item());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "mood": "sunny", "lucky7": 2147483647, "cold": -2147483648, "wet": false, "empty": ""
                    "time": "2026-03-14T10:00:00.123456789012+05:30", "subject": "c1", "dataschema": "https://tea.example/item"
                    "datacontenttype": "application/json"
                    "datacontenttype": "Application/Vnd.Tea+JSON; charset=utf-8"
                    """)
    void attributesByTheRulesAreTaken(String attributes) {
        assertThat(one(with(attributes + ", \"data\": " + BARE)).item())
                .isEqualTo(one(BARE).item());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "Mood": "x"                              | /Mood
                    "mo_od": "x"                             | /mo_od
                    "mood/day": "x"                          | /mood~1day
                    "": "x"                                  | /
                    "mood": 1.5                              | /mood
                    "mood": 2147483648                       | /mood
                    "mood": {"a": 1}                         | /mood
                    "mood": ["a"]                            | /mood
                    "mood": "a\\u0007b"                      | /mood
                    "time": 1773478800                       | /time
                    "time": "2026-03-14"                     | /time
                    "time": ""                               | /time
                    "subject": 5                             | /subject
                    "subject": ""                            | /subject
                    "dataschema": ":"                        | /dataschema
                    "datacontenttype": "text/plain"          | /datacontenttype
                    "datacontenttype": ""                    | /datacontenttype
                    "datacontenttype": {}                    | /datacontenttype
                    "data_base64": "e30="                    | /data_base64
                    """)
    void attributeThatBreaksTheRulesIsNamedByItsPointer(String attribute, String pointer) {
        Reading.Invalid refused = Generics.refused(with(attribute + ", \"data\": " + BARE));
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "{}", "\"!!\"", "\"e30=e30=\"", "\"bm8ganNvbg==\"", "\"\""})
    void encodedDataMustBeBase64OfJson(String encoded) {
        assertThat(Generics.refused(with("\"data_base64\": " + encoded)).pointer())
                .isEqualTo("/data_base64");
    }

    private static String with(String members) {
        return "{\"specversion\": \"1.0\", \"id\": \"e1\", \"source\": \"/care\", \"type\": \"t\", " + members + "}";
    }

    private static String event(String type, String data) {
        return "{\"specversion\": \"1.0\", \"id\": \"e1\", \"source\": \"/care\", \"type\": \"" + type
                + "\", \"data\": " + data + "}";
    }
}
