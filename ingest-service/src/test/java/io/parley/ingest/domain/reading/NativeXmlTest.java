package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeXmlTest {

    private static final String FEED = "<f:feed xmlns:f='urn:f' xmlns='urn:d' a=' 1 ' f:a='2'>"
            + "<title>Tea &amp; <![CDATA[<cake>]]></title><f:title> other </f:title><empty/></f:feed>";

    @Test
    void namespacesTellElementsAndAttributesApart() {
        XmlElement feed = NativeXml.parse(FEED.getBytes(UTF_8));
        assertThat(feed.is("urn:f", "feed")).isTrue();
        assertThat(feed.is("urn:d", "feed")).isFalse();
        assertThat(feed.attribute("a")).contains("1");
        assertThat(feed.attributes()).containsEntry("{urn:f}a", "2");
        assertThat(feed.childText("urn:d", "title")).contains("Tea & <cake>");
        assertThat(feed.childText("urn:f", "title")).contains("other");
        assertThat(feed.childText("", "title")).isEmpty();
        assertThat(feed.childText("urn:d", "empty")).isEmpty();
    }

    @Test
    void jsonHoldsWhatTheElementSays() {
        assertThat(NativeXml.parse("<a b='c'>d<e xmlns='urn:e'/></a>".getBytes(UTF_8))
                        .json())
                .hasToString("{\"name\":\"a\",\"attributes\":{\"b\":\"c\"},\"text\":\"d\","
                        + "\"children\":[{\"name\":\"e\",\"namespace\":\"urn:e\"}]}");
    }

    @Test
    void theBodyIsUtf8WhateverItDeclares() {
        String body = "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a>茶</a>";
        assertThat(NativeXml.parse(body.getBytes(UTF_8)).text()).isEqualTo("茶");
        assertThatThrownBy(() -> NativeXml.parse("<a>é</a>".getBytes(ISO_8859_1)))
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no xml",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a b='1' b='2'/>",
                "<p:a/>",
                "<a>&#0;</a>",
                "<a>&nbsp;</a>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ATTLIST a b CDATA 'default'>]><a/>",
            })
    void whatIsNotOneDocumentWithoutADocumentTypeIsRefused(String body) {
        assertThatThrownBy(() -> NativeXml.parse(body.getBytes(UTF_8))).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void aFileIsNeverRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "harbour");
        String body = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>";
        assertThatThrownBy(() -> NativeXml.parse(body.getBytes(UTF_8)))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageNotContaining("harbour");
    }

    @Test
    void nestingAndNumberAreBounded() {
        assertThat(NativeXml.parse(nested(64)).children()).hasSize(1);
        assertThatThrownBy(() -> NativeXml.parse(nested(65))).hasMessageContaining("deeper");
        assertThat(NativeXml.parse(beside(19_999)).children()).hasSize(19_999);
        assertThatThrownBy(() -> NativeXml.parse(beside(20_000))).hasMessageContaining("more than");
    }

    @Test
    void mangledBytesAreReadOrRefusedButNothingElse() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            byte[] body = FEED.getBytes(UTF_8);
            for (int j = random.nextInt(4); j >= 0; j--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(body, random.nextInt(body.length + 1));
            try {
                assertThat(NativeXml.parse(cut).json()).isNotNull();
            } catch (UnreadableBodyException e) {
                assertThat(e).hasMessageStartingWith("The body");
            }
        }
    }

    private static byte[] nested(int depth) {
        return ("<a>".repeat(depth) + "</a>".repeat(depth)).getBytes(UTF_8);
    }

    private static byte[] beside(int children) {
        return ("<a>" + "<b/>".repeat(children) + "</a>").getBytes(UTF_8);
    }
}
