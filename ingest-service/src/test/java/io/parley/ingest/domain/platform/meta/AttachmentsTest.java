package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPerson;
import static io.parley.ingest.domain.platform.meta.MetaBodies.messaging;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.Media;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with a message. */
class AttachmentsTest {

    private static final String URL = "https://cdn.example/1";

    @ParameterizedTest
    @CsvSource({
        "image,photo",
        "sticker,photo",
        "video,video",
        "reel,video",
        "ig_reel,video",
        "audio,audio",
        "file,file",
        "share,link",
        "fallback,link",
        "ig_post,link",
        "story_mention,link",
        "hologram,file"
    })
    void typeIsBroughtToOneOfOurs(String type, String expected) {
        assertThat(with("{\"type\": \"%s\", \"payload\": {\"url\": \"%s\"}}".formatted(type, URL))
                        .media())
                .containsExactly(new Media(expected, URL));
    }

    @Test
    void severalAreKeptInOrderBesideTheText() {
        Item item = with("{\"type\": \"image\", \"payload\": {\"url\": \"https://a.example\", \"sticker_id\": 5}},"
                + " {\"type\": \"fallback\", \"title\": \"A tea shop\", \"url\": \"https://b.example\", \"payload\": null},"
                + " {\"type\": \"image\"}");
        assertThat(item.media())
                .containsExactly(
                        new Media("photo", "https://a.example"),
                        new Media("link", "https://b.example"),
                        new Media("photo", null));
        assertThat(item.text()).isEqualTo("look");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"location\", \"payload\": {\"coordinates\": {\"lat\": 1, \"long\": 2}}}",
                "{\"type\": \"unsupported_type\", \"payload\": {}}",
                "{\"payload\": {\"title\": \"x\"}}",
                "{}"
            })
    void unknownOneWithNothingToFetchIsLeft(String attachment) {
        assertThat(with(attachment).media()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"x\"",
                "[5]",
                "[{\"payload\": \"x\"}]",
                "[{\"payload\": {\"url\": 5}}]",
                "[{\"type\": 5}]",
            })
    void oneThatCannotBeReadCostsNothingElse(String attachments) {
        Item item = MetaBodies.only(messaging(
                        "page",
                        fromPerson("\"message\": {\"mid\": \"m\", \"text\": \"look\", \"attachments\": " + attachments
                                + "}")))
                .item();
        assertThat(item.text()).isEqualTo("look");
        assertThat(item.media()).isEmpty();
    }

    @Test
    void manyAreAllTaken() {
        String[] many = new String[300];
        Arrays.setAll(many, i -> "{\"type\": \"image\", \"payload\": {\"url\": \"" + URL + i + "\"}}");
        assertThat(with(String.join(", ", many)).media()).hasSize(300).last().isEqualTo(new Media("photo", URL + 299));
    }

    @Test
    void titleOfAReelThatWasPassedOnIsNotTheSendersText() {
        Item item = MetaBodies.only(messaging(
                        "page",
                        fromPerson("\"message\": {\"mid\": \"m\", \"attachments\": [{\"type\": \"ig_reel\","
                                + " \"payload\": {\"title\": \"Best tea ever\", \"url\": \"" + URL + "\"}}]}")))
                .item();
        assertThat(item.text()).isNull();
    }

    private static Item with(String attachments) {
        return MetaBodies.only(messaging(
                        "page",
                        fromPerson("\"message\": {\"mid\": \"m\", \"text\": \"look\", \"attachments\": [" + attachments
                                + "]}")))
                .item();
    }
}
