package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.FacebookBodies.change;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.page;
import static io.parley.ingest.domain.platform.meta.FacebookBodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Media;
import io.parley.ingest.domain.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with posts and comments of a Page; nothing of it costs the rest. */
class PageMediaTest {

    @ParameterizedTest
    @CsvSource({"photo,photo", "video,video", "share,link", "status,link", "comment,link"})
    void linkOfAPictureOrVideoIsThatItself(String item, String type) {
        assertThat(one(item, "\"photo_id\": 5, \"link\": \"https://cdn.example/x\"")
                        .media())
                .containsExactly(new Media(type, "https://cdn.example/x"));
    }

    @Test
    void picturesMayBeObjectsAndEachIsOneHoweverOftenItIsNamed() {
        assertThat(one("photo", """
                        "link": "https://cdn.example/1",
                        "photos": [{"url": "https://cdn.example/2"}, "https://cdn.example/1", 5, {"url": 5}, null]\s""").media())
                .containsExactly(
                        new Media("photo", "https://cdn.example/1"), new Media("photo", "https://cdn.example/2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "photos": "one"
            "photos": [5]
            "photo": {}, "video": 5, "link": []
            "permalink_url": 5
            "sender_name": {}
            """)
    void whatMerelyAddsMayBeWrong(String fields) {
        Item item = one("comment", "\"message\": \"hello\", \"sender_id\": 42, " + fields);
        assertThat(item.text()).isEqualTo("hello");
        assertThat(item.author()).isEqualTo(new Author("42", null, null, false));
        assertThat(item.media()).isEmpty();
        assertThat(item.permalink()).isNull();
    }

    @Test
    void nameThatIsNoneIsNotTheIds() {
        assertThat(one("comment", "\"from\": {\"id\": \"777\", \"name\": 5}").own())
                .isTrue();
    }

    private static Item one(String item, String fields) {
        return MadeUp.only(GraphReader.read(
                        page(1773480000, change(value(item, "add", "\"comment_id\": \"1_55\", " + fields))),
                        MadeUp.origin("facebook", "777")))
                .item();
    }
}
