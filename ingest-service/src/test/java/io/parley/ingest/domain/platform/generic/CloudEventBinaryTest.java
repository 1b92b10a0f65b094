package io.parley.ingest.domain.platform.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents in binary mode at the generic door: attributes in headers. */
class CloudEventBinaryTest {

    private static final String EDIT =
            "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"verb\": \"edited\", \"text\": \"x\"}";
    /** Stands for the value of a header that is not sent. */
    private static final String WITHOUT = "(without)";

    private static final String BARE = "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"text\": \"x\"}";

    @Test
    void bodyIsTheData() {
        assertThat(Generics.one(binary(EDIT, "ce-type", "io.parley.comment.edited.v1"))
                        .verb())
                .isEqualTo(Verb.EDITED);
        assertThat(Generics.all(binary("[" + BARE + "," + BARE + "]"))).hasSize(2);
    }

    @Test
    void headersThatAreNotSignedMakeNoOtherFactOfWhatIs() {
        Reading.Invalid refused = Generics.refused(binary(BARE, "ce-type", "io.parley.comment.deleted.v1"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("not signed", "deleted");
        assertThat(Generics.one(binary(EDIT, "ce-id", "other", "webhook-id", "m1"))
                        .eventId())
                .isEqualTo(
                        Generics.one(MadeUp.delivery(EDIT, "webhook-id", "m1")).eventId());
    }

    @Test
    void bodyThatLooksLikeAnEventIsStillData() {
        assertThat(Generics.refused(binary("{\"specversion\": \"1.0\", \"data\": " + BARE + "}"))
                        .pointer())
                .isEqualTo("/kind");
    }

    @Test
    void pointerLeadsIntoTheBody() {
        assertThat(Generics.refused(binary("[" + BARE + ", {\"kind\": 5}]")).pointer())
                .isEqualTo("/1/kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    caf%C3%A9                    | café
                    caf%c3%a9                    | café
                    %E2%82%AC                    | €
                    %F0%9F%8D%B5                 | 🍵
                    100%25                       | 100%
                    %2541                        | %41
                    "quoted"                     | quoted
                    "with \\"marks\\" and \\\\"  | with "marks" and \\
                    "a%20b"                      | a b
                    %22                          | "
                    in"side                      | in"side
                    back\\slash                  | back\\slash
                    """)
    void valueIsUnquotedAndDecodedOnce(String sent, String meant) {
        assertThat(CloudEventHeaders.read(binary(BARE, "ce-id", sent)).getId()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%zz",
                "% 41",
                "%+41",
                "%C0%AF",
                "%E0%80%AF",
                "%F0%80%80%AF",
                "%ED%A0%80",
                "%F4%90%80%80",
                "%C3",
                "%A9",
                "%FF",
                "%00",
                "%0D%0A",
                "%C2%85",
                "caf\u00e9",
                "tab\there",
                "\"open",
                "\"",
                "\"open\\\"",
                "\"a\"b",
                "\"\"",
                ""
            })
    void badValueIsTheSendersMistake(String value) {
        Reading.Invalid refused = Generics.refused(binary(BARE, "ce-id", value));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointer()).isEmpty();
        assertThat(refused.detail()).startsWith("the header ce-id ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ce-specversion     | 0.3",
                "ce-specversion     | 1",
                "ce-source          | a b",
                "ce-time            | yesterday",
                "ce-time            | 2026-03-14T09:00:00",
                "ce-dataschema      | %20",
                "ce-subject         | ''",
                "ce-datacontenttype | application/json",
                "ce-data            | x",
                "ce-brand-id        | x",
                "ce-brand_id        | x",
                "ce-                | x"
            })
    void headerThatBreaksTheRulesIsNamed(String header, String value) {
        assertThat(Generics.refused(binary(BARE, header, value)).detail()).startsWith("the header " + header + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce-specversion", "ce-id", "ce-source", "ce-type"})
    void requiredAttributeIsNamedWhereItIsMissing(String header) {
        assertThat(Generics.refused(binary(BARE, header, WITHOUT)).detail())
                .isEqualTo("the header " + header + " is required of a CloudEvent");
    }

    @Test
    void headerThatCameTwiceIsRefused() {
        assertThat(Generics.refused(MadeUp.delivery(BARE, "ce-id", "a", "ce-id", "b"))
                        .detail())
                .contains("ce-id came more than once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T09:00:00Z",
                "2026-03-14t09:00:00z",
                "2026-03-14T09:00:00.1234567890123-11:30",
                "1969-12-31T23:59:59+14:00"
            })
    void anyTimeWithAnOffsetIsATime(String time) {
        assertThat(Generics.one(binary(BARE, "ce-time", time)).item().createdAt())
                .isNull();
    }

    @Test
    void extensionsAndOptionalAttributesAreTakenAndLeftAlone() {
        assertThat(Generics.one(binary(BARE, "ce-traceparent", "00-0af7-b7ad-01", "ce-subject", "c1", "ce-empty", ""))
                        .item())
                .isEqualTo(Generics.one(BARE).item());
    }

    @Test
    void contentTypeIsTheDatas() {
        assertThat(Generics.one(binary(BARE, "Content-Type", "application/vnd.harbour+json; charset=utf-8"))
                        .item()
                        .nativeId())
                .isEqualTo("c1");
        assertThat(Generics.one(binary(BARE, "Content-Type", WITHOUT)).item().nativeId())
                .isEqualTo("c1");
        assertThat(Generics.refused(binary(BARE, "Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(Generics.refused(binary("", "ce-subject", "c1")).status()).isEqualTo(400);
    }

    @Test
    void eventFormatInTheContentTypeWinsOverHeaders() {
        Delivery delivery = MadeUp.delivery(
                "[]", "Content-Type", "application/cloudevents-batch+json", "ce-id", "e", "ce-specversion", "0.3");
        assertThat(Generics.all(delivery)).isEmpty();
    }

    /** A good delivery but for some headers: name, value, name, value. */
    private static Delivery binary(String body, String... others) {
        List<String> headers = new ArrayList<>(List.of(
                "Content-Type",
                "application/json",
                "ce-specversion",
                "1.0",
                "ce-id",
                "e1",
                "ce-source",
                "/care",
                "ce-type",
                "t"));
        for (int i = 0; i < others.length; i += 2) {
            int at = headers.indexOf(others[i]);
            if (at >= 0) {
                headers.remove(at);
                headers.remove(at);
            }
            if (!others[i + 1].equals(WITHOUT)) {
                headers.add(others[i]);
                headers.add(others[i + 1]);
            }
        }
        return MadeUp.delivery(body, headers.toArray(String[]::new));
    }
}
