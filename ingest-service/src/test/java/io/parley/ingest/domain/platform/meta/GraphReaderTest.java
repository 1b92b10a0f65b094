package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.INSTAGRAM;
import static io.parley.ingest.domain.platform.meta.MetaBodies.body;
import static io.parley.ingest.domain.platform.meta.MetaBodies.changes;
import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPerson;
import static io.parley.ingest.domain.platform.meta.MetaBodies.messaging;
import static io.parley.ingest.domain.platform.meta.MetaBodies.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope that Meta's three doors share. */
class GraphReaderTest {

    private static final String MESSAGE = fromPerson("\"message\": {\"mid\": \"m_1\", \"text\": \"hello\"}");
    private static final String FEED = "{\"field\": \"feed\", \"value\": {\"item\": \"comment\", \"verb\": \"add\","
            + " \"post_id\": \"777_1\", \"comment_id\": \"1_2\", \"message\": \"hi\"}}";
    private static final String COMMENT =
            "{\"field\": \"comments\", \"value\": {\"id\": \"17900000000000001\", \"text\": \"hi\"}}";

    @Test
    void platformFollowsTheContentWhicheverDoorItCameThrough() {
        for (Platform door : List.of(new Graph("facebook"), new Graph("instagram"), new Graph("messenger"))) {
            byte[] page = body("page", "\"changes\": [" + FEED + "], \"messaging\": [" + MESSAGE + "]");
            byte[] instagram = body("instagram", "\"changes\": [" + COMMENT + "], \"messaging\": [" + MESSAGE + "]");
            assertThat(ids(door, page)).containsExactly("facebook:1_2", "messenger:m_1");
            assertThat(ids(door, instagram)).containsExactly("instagram:17900000000000001", "instagram:m_1");
        }
    }

    @Test
    void standbyCopyIsTheSameFactAsTheMessageItself() {
        byte[] standby = body("page", "\"standby\": [" + MESSAGE + "]");
        assertThat(MetaBodies.only(standby).eventId())
                .isEqualTo(MetaBodies.only(messaging("page", MESSAGE)).eventId());
    }

    @Test
    void allListsOfOneEntryAreRead() {
        String other = MESSAGE.replace("m_1", "m_2");
        Reading.Parts reading = read(body(
                "page", "\"changes\": [" + FEED + "], \"messaging\": [" + MESSAGE + "], \"standby\": [" + other + "]"));
        assertThat(reading.items()).hasSize(3);
    }

    @Test
    void entryMayHoldItsOneChangeDirectly() {
        String direct = COMMENT.substring(1, COMMENT.length() - 1);
        assertThat(MetaBodies.only(body("instagram", direct)).item())
                .isEqualTo(MetaBodies.only(body("instagram", "\"changes\": [" + COMMENT + "]"))
                        .item());
        assertThat(MetaBodies.only(body("page", FEED.substring(1, FEED.length() - 1)))
                        .item()
                        .id())
                .isEqualTo("facebook:1_2");
    }

    @ParameterizedTest
    @CsvSource({"page,messages,messenger:m_1", "instagram,message_echoes,instagram:m_1"})
    void messageMayComeAsAChange(String object, String field, String id) {
        assertThat(MetaBodies.only(changes(object, field, MESSAGE)).item().id()).isEqualTo(id);
    }

    @Test
    void fieldOfTheOtherObjectIsNoItem() {
        assertLeftOut(body("page", "\"changes\": [" + COMMENT + "]"));
        assertLeftOut(body("instagram", "\"changes\": [" + FEED + "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"uid\": 5",
                "\"changed_fields\": [\"feed\"]",
                "\"changes\": null, \"messaging\": null",
                "\"field\": \"story_insights\", \"value\": {\"media_id\": \"1\", \"reach\": 5}",
                "\"field\": null",
                "\"field\": 5, \"value\": 5"
            })
    void entryThatHoldsNothingKnownIsCounted(String fields) {
        assertLeftOut(body("instagram", fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "permissions", "whatsapp_business_account", "Page", ""})
    void entriesOfAnotherObjectAreLeftOutAndCounted(String object) {
        assertLeftOut(body(object, "\"messaging\": [" + MESSAGE + "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"entry\": []}", "{\"object\": null, \"entry\": [5]}", "{\"object\": 5, \"entry\": [{}]}"})
    void deliveryThatDoesNotSayWhatItIsAboutIsKept(String body) {
        Reading.Parts reading = read(body.getBytes(UTF_8));
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.reason()).startsWith("/object: ");
            assertThat(part.bytes()).isEqualTo(body.getBytes(UTF_8));
        });
    }

    @Test
    void accountMayBeANumberAndAnotherOnesEntryIsLeftOut() {
        String entry = "{\"id\": %s, \"time\": 1, \"messaging\": [%s]}";
        String object = "{\"object\": \"page\", \"entry\": [%s, %s, %s]}";
        Reading.Parts reading = read(object.formatted(
                        entry.formatted("777", MESSAGE),
                        entry.formatted("888", MESSAGE),
                        "{\"messaging\": [" + MESSAGE + "]}")
                .getBytes(UTF_8));
        assertThat(reading.items()).hasSize(1);
        assertThat(reading.leftOut()).containsExactly(Map.entry("other-account", 2));
    }

    @Test
    void brandIsKnownByAnyOfItsAccounts() {
        // A Page's conversation that names the sender by the other id of the same brand.
        assertThat(MetaBodies.only(messaging(
                                "page",
                                MetaBodies.event("\"" + INSTAGRAM + "\"", "42", "\"message\": {\"mid\": \"m_1\"}")))
                        .item()
                        .own())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "\"text\"", "{\"a\": [1]}"})
    void listThatIsNoneIsKeptAndItsNeighboursGoOn(String noList) {
        for (String list : List.of("changes", "standby")) {
            Reading.Parts reading =
                    read(body("page", "\"" + list + "\": " + noList + ", \"messaging\": [" + MESSAGE + "]"));
            assertThat(reading.items()).hasSize(1);
            assertThat(reading.unreadable())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason()).isEqualTo("/entry/0/" + list + ": must be an array"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "\"text\"", "[]"})
    void elementThatIsNoObjectIsKeptAndItsNeighboursGoOn(String element) {
        Reading.Parts reading = read(messaging("page", MESSAGE, element, MESSAGE.replace("m_1", "m_2")));
        assertThat(reading.items()).hasSize(2);
        assertThat(reading.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(new String(part.bytes(), UTF_8))
                        .isEqualTo(new String(messaging("page", element), UTF_8)));
    }

    @Test
    void thousandUpdatesOfOneDeliveryAreThousandItems() {
        String[] events = new String[1000];
        for (int i = 0; i < events.length; i++) {
            events[i] = MESSAGE.replace("m_1", "m_" + i);
        }
        assertThat(read(messaging("page", events)).items()).hasSize(1000);
    }

    private static void assertLeftOut(byte[] body) {
        Reading.Parts reading = read(body);
        assertThat(reading.items()).isEmpty();
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.leftOut()).containsExactly(Map.entry("no-item", 1));
    }

    private static List<String> ids(Platform door, byte[] body) {
        return MadeUp.parts(door.read(MadeUp.delivery(body), MadeUp.origin(door.name(), "777", INSTAGRAM)))
                .items()
                .stream()
                .map(received -> received.item().id())
                .toList();
    }
}
