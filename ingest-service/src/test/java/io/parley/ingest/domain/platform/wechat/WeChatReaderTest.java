package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the WeChat door makes of a push, in XML and in JSON. */
class WeChatReaderTest {

    @Test
    void textIsAMessageInTheConversationWithItsSender() {
        ItemReceived received = one("text", "<Content><![CDATA[Is <b>it</b> back? & when]]></Content>");
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        assertThat(received.eventId()).isEqualTo("harbour/wechat:23456789012345678/created/0");
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.author()).isEqualTo(new Author("oAda_Lind", null, null, false));
        assertThat(item.threadId()).isEqualTo("oAda_Lind");
        assertThat(item.parentId()).isNull();
        assertThat(item.text()).isEqualTo("Is <b>it</b> back? & when");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.media()).isEmpty();
        assertThat(received.nativeFragment()).isNotNull();
        assertThat(received.nativeFragment().path("MsgId").asText()).isEqualTo("23456789012345678");
    }

    @Test
    void jsonIsReadLikeXml() {
        Item item = MadeUp.only(read("""
                        {"ToUserName": "gh_harbour", "FromUserName": "oAda_Lind", "CreateTime": 1773480000,
                         "MsgType": "text", "Content": "Is it back?", "MsgId": 23456789012345678}""")).item();
        Item xml = one("text", "<Content>Is it back?</Content>").item();
        assertThat(item).isEqualTo(xml);
    }

    @ParameterizedTest
    @CsvSource({
        "image,photo,https://wx.example/1",
        "voice,audio,",
        "video,video,",
        "shortvideo,video,",
    })
    void mediumHasAnAddressOnlyAsAPicture(String type, String expected, String url) {
        Item item = one(type, """
                <PicUrl>https://wx.example/1</PicUrl><MediaId>m1</MediaId><Format>amr</Format>
                <Recognition>tea please</Recognition>""").item();
        assertThat(item.media()).containsExactly(new Media(expected, url));
        assertThat(item.text()).isNull();
    }

    @Test
    void placeIsItsLabel() {
        assertThat(one("location", """
                        <Location_X>57.7</Location_X><Location_Y>11.9</Location_Y><Scale>20</Scale>
                        <Label><![CDATA[Quay 1]]></Label>""").item().text()).isEqualTo("Quay 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"MsgType\": \"location\", \"Label\": 5",
                "\"MsgType\": \"image\", \"PicUrl\": {}",
                "\"MsgType\": \"link\", \"Title\": [], \"Url\": 5"
            })
    void badDetailDoesNotCostTheMessage(String fields) {
        assertThat(MadeUp.only(read("{\"ToUserName\": \"gh_harbour\", \"FromUserName\": \"oAda_Lind\", \"MsgId\": 5, "
                                + fields + "}"))
                        .item()
                        .text())
                .isNull();
    }

    @Test
    void linkIsItsTitleAndDescription() {
        Item item = one("link", """
                <Title>Tea week</Title><Description>All of it</Description><Url>https://tea.example</Url>""").item();
        assertThat(item.text()).isEqualTo("Tea week\nAll of it");
        assertThat(item.media()).containsExactly(new Media("link", "https://tea.example"));
        assertThat(one("link", "<Url>https://tea.example</Url>").item().text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "some_new_type"})
    void whatIsNoMessageIsCountedOnly(String type) {
        Reading.Parts parts = MadeUp.parts(read(xml(type, "<Event>subscribe</Event><EventKey/>")));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    @Test
    void anotherAccountsMessageIsLeftOut() {
        byte[] body = xml("text", "<Content>hej</Content>").getBytes(UTF_8);
        Reading.Parts parts = MadeUp.parts(WeChatReader.read(body, MadeUp.origin("wechat", "gh_other")));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.leftOut()).containsExactly(Map.entry("other-account", 1));
        assertThat(MadeUp.only(WeChatReader.read(body, MadeUp.origin("wechat")))
                        .item()
                        .text())
                .isEqualTo("hej");
    }

    @Test
    void redeliveryIsTheSameFactWheneverItComes() {
        byte[] body = xml("text", "<Content>hej</Content>").getBytes(UTF_8);
        assertThat(MadeUp.only(WeChatReader.read(body, MadeUp.account("wechat").at(MadeUp.ARRIVAL.plusSeconds(15))))
                        .eventId())
                .isEqualTo(one("text", "<Content>hej</Content>").eventId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "{",
                "[]",
                "<xml></xml>",
                "<xml><MsgType>text</MsgType></xml>",
                "<xml><ToUserName>gh_harbour</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType>"
                        + "<Content>hej</Content></xml>",
                "<xml><ToUserName>gh_harbour</ToUserName><MsgType>text</MsgType><Content>hej</Content>"
                        + "<MsgId>1</MsgId></xml>",
                "<xml><ToUserName>gh_harbour</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType>"
                        + "<MsgId>1</MsgId></xml>",
                "{\"ToUserName\": \"gh_harbour\", \"FromUserName\": {}, \"MsgType\": \"text\", \"MsgId\": 1}",
                "{\"MsgType\": 7}",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><xml><MsgType>&e;</MsgType></xml>"
            })
    void bodyThatCannotBeReadIsKeptWhole(String body) {
        Reading.Parts parts = MadeUp.parts(read(body));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).hasSize(1);
        assertThat(parts.unreadable().getFirst().bytes()).isEqualTo(body.getBytes(UTF_8));
    }

    @Test
    void encryptedBodyThatNobodyCanReadSaysWhatIsMissing() {
        assertThat(MadeUp.parts(read(Sealed.envelope("c2VhbGVk")))
                        .unreadable()
                        .getFirst()
                        .reason())
                .contains("encoding-aes-key");
    }

    private static ItemReceived one(String type, String fields) {
        return MadeUp.only(read(xml(type, fields)));
    }

    private static String xml(String type, String fields) {
        return """
                <xml>
                  <ToUserName><![CDATA[gh_harbour]]></ToUserName>
                  <FromUserName> <![CDATA[oAda_Lind]]></FromUserName>
                  <CreateTime>1773480000</CreateTime>
                  <MsgType><![CDATA[%s]]></MsgType>%s<MsgId>23456789012345678</MsgId>
                </xml>""".formatted(type, fields);
    }

    private static Reading read(String body) {
        return WeChatReader.read(body.getBytes(UTF_8), MadeUp.origin("wechat", "gh_harbour"));
    }
}
