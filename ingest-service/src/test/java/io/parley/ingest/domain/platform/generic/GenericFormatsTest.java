package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the content type decides what a body is read as. */
class GenericFormatsTest {

    private static final String ITEM = "{\"kind\": \"comment\", \"nativeId\": \"c1\", \"text\": \"x\"}";
    private static final String EVENT =
            "{\"specversion\": \"1.0\", \"id\": \"e\", \"source\": \"/s\", \"type\": \"t\", \"data\": " + ITEM + "}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/json; v=2; charset=utf-8",
                "text/json",
                "application/vnd.harbour.item+json"
            })
    void jsonIsAnItem(String type) {
        assertThat(Generics.one(typed(ITEM, type)).item().nativeId()).isEqualTo("c1");
    }

    @Test
    void missingContentTypeIsJson() {
        assertThat(Generics.one(MadeUp.delivery(ITEM)).item().nativeId()).isEqualTo("c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/cloudevents+json",
                "APPLICATION/CloudEvents+JSON",
                "application/cloudevents+json; charset=utf-8",
                "application/cloudevents",
                "application/CloudEvents; charset=utf-8",
                "application/cloudevents+json; charset=ISO-8859-1"
            })
    void structuredEventIsReadAsOne(String type) {
        assertThat(Generics.one(typed(EVENT, type)).item().nativeId()).isEqualTo("c1");
    }

    @Test
    void batchWithoutASuffixIsJsonToo() {
        assertThat(Generics.all(typed("[" + EVENT + "]", "application/cloudevents-batch")))
                .hasSize(1);
    }

    @Test
    void itemThatIsSaidToBeAnEventIsNone() {
        assertThat(Generics.refused(typed(ITEM, "application/cloudevents+json")).detail())
                .contains("is required of a CloudEvent");
        assertThat(Generics.refused(typed("[" + EVENT + "]", "application/cloudevents+json"))
                        .pointer())
                .isEmpty();
    }

    @Test
    void bodyIsUtf8WhateverItsCharsetIsSaidToBe() {
        String item = ITEM.replace("\"x\"", "\"thé\"");
        assertThat(Generics.one(typed(item, "application/json; charset=ISO-8859-1"))
                        .item()
                        .text())
                .isEqualTo("thé");
        Delivery latin = MadeUp.delivery(item.getBytes(ISO_8859_1), "Content-Type", "application/json");
        assertThat(Generics.refused(latin).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "json",
                "application/jsonx",
                "application/json+xml",
                "application/cloudevents+avro",
                "application/cloudevents-batch+avro",
                "application/cloudevents-patch",
                "application/cloudevents+xml; charset=utf-8",
                "application/cloudevents-batch+protobuf",
                "application/cloudevents+json+gzip"
            })
    void formatThatIsNotReadIsRefusedAsSuch(String type) {
        for (String body : new String[] {ITEM, EVENT, "", "not json"}) {
            Reading.Invalid refused = Generics.refused(typed(body, type));
            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.detail()).isNotBlank();
        }
    }

    private static Delivery typed(String body, String type) {
        return MadeUp.delivery(body, "Content-Type", type);
    }
}
