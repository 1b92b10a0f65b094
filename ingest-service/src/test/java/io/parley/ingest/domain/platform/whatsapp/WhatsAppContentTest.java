package io.parley.ingest.domain.platform.whatsapp;

import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a message is text and what is media, type by type. */
class WhatsAppContentTest {

    @ParameterizedTest
    @CsvSource({
        "image,photo",
        "sticker,photo",
        "video,video",
        "audio,audio",
        "voice,audio",
        "document,file",
    })
    void mediumCarriesItsCaptionAndNoAddress(String type, String expected) {
        Item item = one(type, """
                "%s": {"id": "9007199254740993", "mime_type": "x/y", "sha256": "aGk=", "caption": "my cup",
                 "filename": "cup.bin"}""".formatted(type)).item();
        assertThat(item.text()).isEqualTo("my cup");
        assertThat(item.media()).containsExactly(new Media(expected, null));
    }

    @Test
    void mediumMayHaveAnAddressAndNoCaption() {
        Item item = one("image", "\"image\": {\"id\": \"1\", \"url\": \"https://wa.example/1\"}")
                .item();
        assertThat(item.text()).isNull();
        assertThat(item.media()).containsExactly(new Media("photo", "https://wa.example/1"));
    }

    @Test
    void addressThatIsNoneCostsNothingElse() {
        Item item =
                one("image", "\"image\": {\"caption\": \"my cup\", \"url\": 5}").item();
        assertThat(item.text()).isEqualTo("my cup");
        assertThat(item.media()).containsExactly(new Media("photo", null));
        assertThat(textOf("location", "\"location\": {\"name\": \"Quay 1\", \"url\": {}}"))
                .isEqualTo("Quay 1");
    }

    @Test
    void emptyWordsAreNone() {
        assertThat(textOf("text", "\"text\": {\"body\": \"\"}")).isNull();
    }

    @Test
    void choiceIsTheWordsThatWereChosen() {
        assertThat(textOf("button", "\"button\": {\"text\": \"Yes, please\", \"payload\": \"p1\"}"))
                .isEqualTo("Yes, please");
        assertThat(textOf("interactive", """
                        "interactive": {"type": "button_reply", "button_reply": {"id": "b", "title": "Track it"}}""")).isEqualTo("Track it");
        assertThat(textOf("interactive", """
                        "interactive": {"type": "list_reply",
                         "list_reply": {"id": "l", "title": "Sencha", "description": "100 g"}}""")).isEqualTo("Sencha");
    }

    @Test
    void filledInFormIsAMessageWithoutText() {
        assertThat(textOf("interactive", """
                        "interactive": {"type": "nfm_reply",
                         "nfm_reply": {"name": "flow", "body": "Sent", "response_json": "{}"}}""")).isNull();
    }

    @Test
    void orderIsItsNote() {
        assertThat(textOf("order", """
                        "order": {"catalog_id": "c", "text": "Gift wrap?", "product_items": []}""")).isEqualTo("Gift wrap?");
    }

    @Test
    void placeIsItsNameAndAddress() {
        Item item = one("location", """
                "location": {"latitude": 57.7, "longitude": 11.9, "name": "Harbour Tea", "address": "Quay 1",
                 "url": "https://tea.example"}""").item();
        assertThat(item.text()).isEqualTo("Harbour Tea\nQuay 1");
        assertThat(item.media()).containsExactly(new Media("link", "https://tea.example"));
        assertThat(textOf("location", "\"location\": {\"latitude\": 57.7, \"longitude\": 11.9}"))
                .isNull();
    }

    @Test
    void contactCardsAreTheirNames() {
        assertThat(textOf("contacts", """
                        "contacts": [{"name": {"formatted_name": "Cy Vale"}, "phones": [{"phone": "+46"}]},
                         {"name": 7}, null, {"name": {"formatted_name": "Dot Ray"}}]""")).isEqualTo("Cy Vale\nDot Ray");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "request_welcome", "some_day_a_new_type"})
    void typeThatSaysNothingIsCountedOnly(String type) {
        assertThat(leftOut(type)).containsExactly(Map.entry("no-item", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsupported", "unknown"})
    void whatThePlatformDoesNotPassOnIsAMessageOfSomebodyWhoWaits(String type) {
        Item item = one(type, "\"errors\": [{\"code\": 131051}]").item();
        assertThat(item.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(item.text()).isNull();
        assertThat(item.media()).isEmpty();
        assertThat(item.author()).isNotNull();
    }

    private static Map<String, Integer> leftOut(String type) {
        Reading.Parts parts = MadeUp.parts(WhatsAppBodies.read(WhatsAppBodies.messages(
                WhatsAppBodies.message("A", type, "\"%s\": {\"body\": \"x\"}".formatted(type)))));
        assertThat(parts.items()).isEmpty();
        assertThat(parts.unreadable()).isEmpty();
        return parts.leftOut();
    }

    private static @Nullable String textOf(String type, String content) {
        return one(type, content).item().text();
    }
}
