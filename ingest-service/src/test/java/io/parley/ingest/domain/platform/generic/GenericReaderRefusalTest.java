package io.parley.ingest.domain.platform.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad items at the generic door: each is named by its JSON pointer. */
class GenericReaderRefusalTest {

    /** One item, good but for the field named first; the pointer follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    "kind": "chat"                                  | /kind
                    "kind": "Comment"                               | /kind
                    "kind": 1                                       | /kind
                    "kind": null                                    | /kind
                    "verb": "create"                                | /verb
                    "verb": []                                      | /verb
                    "nativeId": ""                                  | /nativeId
                    "nativeId": "  "                                | /nativeId
                    "nativeId": null                                | /nativeId
                    "nativeId": 1.5                                 | /nativeId
                    "nativeId": true                                | /nativeId
                    "nativeId": {"id": "x"}                         | /nativeId
                    "nativeId": "a\\nb"                             | /nativeId
                    "parentId": ""                                  | /parentId
                    "threadId": [1]                                 | /threadId
                    "version": {}                                   | /version
                    "author": "Ada"                                 | /author
                    "author": [1]                                   | /author
                    "author": {"id": 1.5}                           | /author/id
                    "author": {"id": ""}                            | /author/id
                    "author": {"handle": 5}                         | /author/handle
                    "author": {"name": {}}                          | /author/name
                    "author": {"own": "yes"}                        | /author/own
                    "text": 5                                       | /text
                    "text": null                                    | /text
                    "text": ["a"]                                   | /text
                    "language": 5                                   | /language
                    "reaction": false                               | /reaction
                    "links": "https://tea.example"                  | /links
                    "links": ["ok", 5]                              | /links/1
                    "hashtags": {"0": "a"}                          | /hashtags
                    "hashtags": [null]                              | /hashtags/0
                    "mentions": [["u1"]]                            | /mentions/0
                    "media": {}                                     | /media
                    "media": ["a.jpg"]                              | /media/0
                    "media": [{}, {"type": 5}]                      | /media/1/type
                    "media": [{"url": 5}]                           | /media/0/url
                    "createdAt": 1767225600                         | /createdAt
                    "createdAt": "yesterday"                        | /createdAt
                    "createdAt": "2026-01-31"                       | /createdAt
                    "createdAt": "2026-01-31T12:00:00"              | /createdAt
                    "createdAt": "2026-02-30T12:00:00Z"             | /createdAt
                    "createdAt": "+12026-01-31T12:00:00Z"           | /createdAt
                    "createdAt": "-0001-01-31T12:00:00Z"            | /createdAt
                    "editedAt": "+999999999-12-31T23:59:59Z"        | /editedAt
                    "permalink": 5                                  | /permalink
                    "engagement": [1]                               | /engagement
                    "engagement": {"likes": "3"}                    | /engagement
                    "engagement": {"likes": 1.5}                    | /engagement
                    "engagement": {"likes": 9223372036854775808}    | /engagement
                    "history": "true"                               | /history
                    "history": 1                                    | /history
                    """)
    void wrongFieldIsNamedByItsPointer(String field, String pointer) {
        String name = field.substring(0, field.indexOf(':') + 1);
        StringBuilder item = new StringBuilder("{").append(field);
        for (String good : new String[] {"\"kind\": \"comment\"", "\"nativeId\": \"n\"", "\"text\": \"x\""}) {
            if (!good.startsWith(name)) {
                item.append(", ").append(good);
            }
        }
        item.append('}');

        assertThat(refused(item.toString()).pointer()).isEqualTo(pointer);
        assertThat(refused("[" + item + "]").pointer()).isEqualTo("/0" + pointer);
        assertThat(refused(cloudEvent(item.toString())).pointer()).isEqualTo("/data" + pointer);
    }

    @Test
    void firstBadItemIsTheOneNamed() {
        assertThat(refused("""
                [{"kind": "post", "nativeId": "a", "text": "x"}, {"kind": "post", "text": "x"}, {"kind": 5}]""").pointer()).isEqualTo("/1/nativeId");
    }

    @Test
    void idsAndListsHaveALimit() {
        assertThat(refused(item("\"threadId\": \"" + "t".repeat(513) + "\"")).pointer())
                .isEqualTo("/threadId");
        assertThat(Generics.one(item("\"threadId\": \"" + "t".repeat(512) + "\""))
                        .item()
                        .threadId())
                .hasSize(512);
        assertThat(refused(item("\"hashtags\": [" + copies("\"tea\"", 201) + "]"))
                        .pointer())
                .isEqualTo("/hashtags");
        assertThat(Generics.one(item("\"hashtags\": [" + copies("\"tea\"", 200) + "]"))
                        .item()
                        .hashtags())
                .hasSize(200);
        String counts =
                IntStream.range(0, 201).mapToObj(i -> "\"c" + i + "\": 1").collect(Collectors.joining(", "));
        assertThat(refused(item("\"engagement\": {" + counts + "}")).pointer()).isEqualTo("/engagement");
    }

    @Test
    void moreItemsThanTheLimitAreRefusedAsAWhole() {
        String item = "{\"kind\": \"post\", \"nativeId\": \"n\", \"text\": \"x\"}";
        assertThat(Generics.all(("[" + copies(item, 1000) + "]").getBytes(UTF_8), MadeUp.origin("generic")))
                .hasSize(1000);
        Reading.Invalid refused = refused("[" + copies(item, 1001) + "]");
        assertThat(refused.pointer()).isEmpty();
        assertThat(refused.detail()).contains("at most 1000 items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "5", "true", "null"})
    void whatIsNeitherAnItemNorAnArrayOfThemIsRefusedAsAWhole(String body) {
        assertThat(refused(body).pointer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[]]", "[5]", "[null]", "[\"text\"]"})
    void elementThatIsNoObjectIsNamed(String body) {
        assertThat(refused(body).pointer()).isEqualTo("/0");
    }

    @Test
    void createWithoutTextAndMediaIsRefused() {
        assertThat(refused("""
                {"kind": "post", "nativeId": "n"}""").pointer()).isEqualTo("/text");
        assertThat(refused("""
                {"kind": "message", "nativeId": "n", "media": []}""").pointer()).isEqualTo("/text");
    }

    private static String cloudEvent(String data) {
        return "{\"specversion\": \"1.0\", \"id\": \"e\", \"source\": \"/care\", \"type\": \"note\", \"data\": " + data
                + "}";
    }

    private static String item(String field) {
        return "{\"kind\": \"comment\", \"nativeId\": \"n\", \"text\": \"x\", " + field + "}";
    }

    private static String copies(String element, int number) {
        return String.join(", ", java.util.Collections.nCopies(number, element));
    }

    private static Reading.Invalid refused(String body) {
        return Generics.refused(body.getBytes(UTF_8));
    }
}
