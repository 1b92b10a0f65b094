package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted bodies: taken as the platform makes them, refused in one sentence as anybody else would. */
class SafeModeTest {

    private static final WeChat WECHAT = new WeChat();
    private static final String MESSAGE = """
            <xml><ToUserName><![CDATA[gh_harbour]]></ToUserName><FromUserName><![CDATA[oAda_Lind]]></FromUserName>\
            <CreateTime>1773480400</CreateTime><MsgType><![CDATA[text]]></MsgType>\
            <Content><![CDATA[\u7eff\u8336\u8fd8\u6709\u5417?]]></Content><MsgId>23456789012345678</MsgId></xml>""";

    // The example of Tencent's own sample code for this scheme (WXBizMsgCrypt, of 2014): account, message, check.
    private static final Map<String, String> SAMPLE_OPTIONS =
            Map.of("encoding-aes-key", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "app-id", "wx5823bf96d3bd56c7");
    private static final String SAMPLE_MESSAGE =
            "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3Qczc"
                    + "dCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLj"
                    + "vd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMn"
                    + "vw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k"
                    + "22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2Yoy"
                    + "yH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";
    private static final String SAMPLE_ECHO =
            "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

    /** The message above, encrypted with OpenSSL and signed with Python's hashlib. */
    private static final String ENCRYPTED_ELSEWHERE =
            "cJubxHMw6gLR5r8t8yv6XbyHaOiPX4Z06S9AC6rl8KELRgnwvBSPmP44JJG+PwWsySMxdbChjgxsSFsvxYHf6XXO"
                    + "/SbMdbpn07MEt0BX9y5vl35P1SM+UgzTSYzeTiAHkMP8HBzc38jQKylAuySnM5Uz9TcoJLbnZhrB02vxG+1PqKbe"
                    + "uQDXFjJ0X2y/9Y1sInLbDcTWPE9ToLKg3QDvQEtEzMUfCer9yRbXqpt6E4cd6FTeGw/pzLm6htettlKl8aUoA9vY"
                    + "hsC6WgGkdXdQTjILyaMfUBIsTqJUM6YmFlHaNbOg2dr+bLG6+D/xF25equqjt0NkFIT7uj6wVh1H3C/Wm1N4CCFm"
                    + "ddDGSM661BKb9ltlartjDnW97oycB2KeLG71hZTfuCASSj6rpA3sIppQLVUoHj2d1F+DwHPuP3o=";

    private static final String SIGNED_ELSEWHERE = "a6a78d7093664a3d86e36dcd2656f326f58d4489";

    @Test
    void publishedMessageIsVerifiedDecryptedAndRead() {
        Origin origin = sample(1409659813);
        Delivery delivery = MadeUp.query(
                        "msg_signature",
                        "477715d11cdb4164915debcba66cb864d751f3e6",
                        "timestamp",
                        "1409659813",
                        "nonce",
                        "1372623149")
                .withBody(Sealed.envelope(SAMPLE_MESSAGE).getBytes(UTF_8));

        Item item = MadeUp.only(WECHAT.read(
                        delivery.withBody(
                                verified(WECHAT.verify(delivery, origin)).content()),
                        origin))
                .item();

        assertThat(item.nativeId()).isEqualTo("4561255354251345929");
        assertThat(item.text()).isEqualTo("hello");
        assertThat(item.threadId()).isEqualTo("mycreate");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1409659813));
    }

    @Test
    void publishedEncryptedEchoIsAnsweredDecrypted() {
        assertThat(WECHAT.handshake(
                        MadeUp.query(
                                "msg_signature",
                                "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
                                "timestamp",
                                "1409659589",
                                "nonce",
                                "263014780",
                                "echostr",
                                SAMPLE_ECHO),
                        sample(1409659589)))
                .isEqualTo(new Handshake.Agreed(Answer.text("1616140317555161061")));
    }

    @Test
    void messageEncryptedElsewhereIsTheMessage() {
        Delivery delivery = MadeUp.query("msg_signature", SIGNED_ELSEWHERE, "timestamp", "1773480400", "nonce", "n7")
                .withBody(Sealed.envelope(ENCRYPTED_ELSEWHERE).getBytes(UTF_8));
        Verification.Verified verified = verified(WECHAT.verify(delivery, Sealed.ACCOUNT.origin()));
        assertThat(verified.content()).isEqualTo(MESSAGE.getBytes(UTF_8));
        assertThat(verified.secret()).isEqualTo(1);
    }

    @Test
    void jsonIsEncryptedTheSameWay() {
        String encrypted = Sealed.message("{\"MsgType\": \"event\"}", Sealed.APP);
        byte[] body = "{\"ToUserName\": \"gh_harbour\", \"Encrypt\": \"%s\"}"
                .formatted(encrypted)
                .getBytes(UTF_8);
        assertThat(verified(WECHAT.verify(Sealed.delivery(encrypted).withBody(body), Sealed.ACCOUNT.origin()))
                        .content())
                .isEqualTo("{\"MsgType\": \"event\"}".getBytes(UTF_8));
    }

    @Test
    void messagesOfEveryLengthCanBeOpened() {
        for (int length = 0; length < 100; length++) {
            String message = "x".repeat(length);
            assertThat(verified(verify(Sealed.message(message, Sealed.APP))).content())
                    .isEqualTo(message.getBytes(UTF_8));
        }
    }

    @Test
    void plainBodyIsRefusedThoughItsQueryIsSigned() {
        Delivery plain = Sealed.delivery("").withBody(MESSAGE.getBytes(UTF_8));
        assertThat(refused(WECHAT.verify(plain, Sealed.ACCOUNT.origin())).reason())
                .isEqualTo("unsigned");
    }

    @Test
    void encryptedBodyWithoutItsOwnSignatureIsRefused() {
        String encrypted = Sealed.message(MESSAGE, Sealed.APP);
        Delivery delivery = MadeUp.query(
                        "signature",
                        "fb96ecff1559441edb8407988f706eaf289591c9",
                        "timestamp",
                        "1773480400",
                        "nonce",
                        "n7")
                .withBody(Sealed.envelope(encrypted).getBytes(UTF_8));
        assertThat(refused(WECHAT.verify(delivery, Sealed.ACCOUNT.origin())).reason())
                .isEqualTo("unsigned");
    }

    @Test
    void oldOrFutureTimeIsStale() {
        Delivery delivery = Sealed.delivery(Sealed.message(MESSAGE, Sealed.APP));
        Instant signedAt = Instant.ofEpochSecond(1773480400);
        assertThat(refused(WECHAT.verify(delivery, Sealed.ACCOUNT.at(signedAt.plusSeconds(301))))
                        .reason())
                .isEqualTo("stale");
        assertThat(refused(WECHAT.verify(delivery, Sealed.ACCOUNT.at(signedAt.minusSeconds(301))))
                        .reason())
                .isEqualTo("stale");
    }

    @Test
    void everythingWrongInsideIsTheSameSentenceAsAWrongSignature() {
        String good = Sealed.message(MESSAGE, Sealed.APP);
        Verification forged = WECHAT.verify(
                Sealed.delivery(good)
                        .withBody(Sealed.envelope(Sealed.message("other", Sealed.APP))
                                .getBytes(UTF_8)),
                Sealed.ACCOUNT.origin());
        assertThat(refused(forged).reason()).isEqualTo("forged");

        byte[] text = MESSAGE.getBytes(UTF_8);
        byte[] unpadded = Arrays.copyOf(Sealed.plain(text, text.length, Sealed.APP), 320);
        byte[] plain = Sealed.plain("x".getBytes(UTF_8), 1, Sealed.APP);
        byte[] uneven = Sealed.withPadding(plain);
        uneven[plain.length] ^= 1;
        byte[] tooMuch = unpadded.clone();
        Arrays.fill(tooMuch, 320 - 33, 320, (byte) 33);
        byte[] negative = unpadded.clone();
        negative[negative.length - 1] = (byte) 0x80;
        byte[] onlyPadding = new byte[32];
        Arrays.fill(onlyPadding, (byte) 32);
        for (String encrypted : new String[] {
            Sealed.message(MESSAGE, "wxsomebodyelse00"),
            Sealed.message(MESSAGE, ""),
            Sealed.padded(Sealed.plain(text, text.length + 1, Sealed.APP)),
            Sealed.padded(Sealed.plain(text, text.length - 1, Sealed.APP)),
            Sealed.padded(Sealed.plain(text, -1, Sealed.APP)),
            Sealed.padded(Sealed.plain(text, Integer.MAX_VALUE, Sealed.APP)),
            Sealed.padded(Sealed.plain(text, Integer.MIN_VALUE, Sealed.APP)),
            Sealed.padded(new byte[19]),
            Sealed.encrypted(unpadded),
            Sealed.encrypted(uneven),
            Sealed.encrypted(tooMuch),
            Sealed.encrypted(negative),
            Sealed.encrypted(onlyPadding),
            Sealed.encrypted(new byte[16]),
            "AAAA",
            "no base64!",
            good.substring(4)
        }) {
            assertThat(verify(encrypted)).as(encrypted).isEqualTo(forged);
        }
    }

    @Test
    void noChangeOfTheCiphertextIsAnError() {
        Random random = new Random(20260314);
        byte[] good = Base64.getDecoder().decode(Sealed.message(MESSAGE, Sealed.APP));
        for (int i = 0; i < 2000; i++) {
            byte[] changed = good.clone();
            // Whatever is in the last two blocks decides over padding and app id.
            changed[good.length - 1 - random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify(Base64.getEncoder().encodeToString(changed))).isInstanceOf(Verification.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "{",
                "[]",
                "<xml></xml>",
                "<xml><Encrypt></Encrypt></xml>",
                "{\"Encrypt\": 7}",
                "<!DOCTYPE xml [<!ENTITY e 'x'>]><xml><Encrypt>&e;</Encrypt></xml>"
            })
    void bodyWithoutAnythingEncryptedIsRefusedAndNotAnError(String body) {
        assertThat(refused(WECHAT.verify(Sealed.delivery("").withBody(body.getBytes(UTF_8)), Sealed.ACCOUNT.origin()))
                        .reason())
                .isEqualTo("unsigned");
    }

    @Test
    void encryptedMessageIsNotDecryptedForWhoReplaysItAsAnEcho() {
        String encrypted = Sealed.message(MESSAGE, Sealed.APP);
        assertThat(WECHAT.handshake(echo(encrypted), Sealed.ACCOUNT.origin())).isInstanceOf(Handshake.Denied.class);
        assertThat(WECHAT.handshake(echo(Sealed.message("4242", Sealed.APP)), Sealed.ACCOUNT.origin()))
                .isEqualTo(new Handshake.Agreed(Answer.text("4242")));
    }

    @Test
    void accountsThatDoNotEncryptTheirEchoAreAnsweredInSafeModeToo() {
        assertThat(WECHAT.handshake(
                        MadeUp.query(
                                "signature",
                                "fb96ecff1559441edb8407988f706eaf289591c9",
                                "timestamp",
                                "1773480400",
                                "nonce",
                                "n7",
                                "echostr",
                                "5837397576500011341"),
                        Sealed.ACCOUNT.origin()))
                .isEqualTo(new Handshake.Agreed(Answer.text("5837397576500011341")));
    }

    @Test
    void keyThatIsNoKeyOpensNothing() {
        assertThat(WECHAT.verify(
                        Sealed.delivery(Sealed.message(MESSAGE, Sealed.APP)),
                        MadeUp.account("wechat")
                                .withOptions(Map.of("encoding-aes-key", "short", "app-id", Sealed.APP))
                                .origin()))
                .isInstanceOf(Verification.Refused.class);
    }

    private static Delivery echo(String encrypted) {
        return MadeUp.query(
                "msg_signature",
                Sealed.signature(encrypted),
                "timestamp",
                "1773480400",
                "nonce",
                "n7",
                "echostr",
                encrypted);
    }

    private static Verification verify(String encrypted) {
        return WECHAT.verify(Sealed.delivery(encrypted), Sealed.ACCOUNT.origin());
    }

    private static Origin sample(long signedAt) {
        return MadeUp.account("wechat", "wx5823bf96d3bd56c7")
                .withSecrets("QDG6eK")
                .withOptions(SAMPLE_OPTIONS)
                .at(Instant.ofEpochSecond(signedAt));
    }

    private static Verification.Verified verified(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Verified.class);
        return (Verification.Verified) verification;
    }

    private static Verification.Refused refused(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Refused.class);
        return (Verification.Refused) verification;
    }
}
