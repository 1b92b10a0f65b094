package io.parley.ingest.domain.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.MadeUpBrands;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final BrandsConfig BRANDS = MadeUpBrands.with("harbour-facebook", "facebook", "");
    private static final Instant ARRIVED = MadeUp.ARRIVAL;
    private static final Instant SOON = ARRIVED.plus(Duration.ofHours(1));
    private static final Instant LATER = ARRIVED.plus(Duration.ofDays(12));

    private static final String COMMENT = """
            {"field": "feed", "value": {"item": "comment", "verb": "add", "post_id": "777_1", "comment_id": "1_2",
             "from": {"id": 42, "name": "Ada Lind"}, "message": "any oolong left?"}}""";
    private static final String WITHOUT_ID =
            "{\"field\": \"feed\", \"value\": {\"item\": \"comment\", \"verb\": \"add\", \"message\": \"?\"}}";
    private static final String ALBUM = "{\"field\": \"feed\", \"value\": {\"item\": \"album\", \"verb\": \"add\"}}";

    @Test
    void itemKeepsTheTimeAtWhichItsLetterArrived() {
        Item item = onlyItem(Repair.of(letter(body(COMMENT), false), BRANDS, SOON));

        assertThat(item.receivedAt()).isEqualTo(ARRIVED);
        assertThat(item.history()).isFalse();
    }

    @Test
    void whatWaitedLongerThanLiveForIsHistory() {
        assertThat(onlyItem(Repair.of(letter(body(COMMENT), false), BRANDS, LATER))
                        .history())
                .isTrue();
    }

    @Test
    void letterOfAnImportIsHistoryHoweverYoung() {
        assertThat(onlyItem(Repair.of(letter(body(COMMENT), true), BRANDS, SOON))
                        .history())
                .isTrue();
    }

    @Test
    void restThatCannotBeReadBecomesASmallerLetter() {
        Reading.Parts parts = parts(Repair.of(letter(body(COMMENT + "," + WITHOUT_ID), false), BRANDS, SOON));

        assertThat(parts.items()).hasSize(1);
        assertThat(parts.unreadable())
                .singleElement()
                .satisfies(rest -> assertThat(new String(rest.bytes(), UTF_8)).doesNotContain("oolong"));
    }

    @Test
    void restThatCannotBeToldApartLetsTheLetterStay() {
        // Positions in UTF-16 cannot be told, so the rest would be the whole letter again, and so for ever.
        byte[] wide = text(COMMENT + "," + WITHOUT_ID).getBytes(java.nio.charset.StandardCharsets.UTF_16BE);

        assertThat(Repair.of(letter(wide, false), BRANDS, SOON)).isInstanceOf(Repair.Unreadable.class);
    }

    @Test
    void letterThatStillCannotBeReadStaysWithItsReason() {
        assertThat(reason(Repair.of(letter(body(WITHOUT_ID), false), BRANDS, SOON)))
                .contains("comment_id");
        assertThat(reason(Repair.of(letter("no json".getBytes(UTF_8), false), BRANDS, SOON)))
                .startsWith("The body is not JSON");
    }

    @Test
    void letterThatTurnsOutToBeNoItemIsDone() {
        Reading.Parts parts = parts(Repair.of(letter(body(ALBUM), false), BRANDS, SOON));

        assertThat(parts.items()).isEmpty();
        assertThat(parts.leftOut()).containsEntry("no-item", 1);
    }

    @Test
    void letterOfAConnectionThatIsGoneStays() {
        assertThat(reason(Repair.of(letter(body(COMMENT), false), MadeUpBrands.with(), SOON)))
                .contains("no connection 'harbour-facebook'");
    }

    @Test
    void recordOfTheInboxGoesOnAsItIsWhileItIsYoungAndAsHistoryAfterwards() {
        ItemReceived received = new ItemReceived(
                onlyItem(Repair.of(letter(body(COMMENT), false), BRANDS, SOON)), io.parley.contract.Verb.CREATED, null);
        Letter letter = new Letter.OfItem(position(), received);

        assertThat(parts(Repair.of(letter, BRANDS, SOON)).items()).containsExactly(received);
        ItemReceived aged = parts(Repair.of(letter, BRANDS, LATER)).items().getFirst();
        assertThat(aged.item().history()).isTrue();
        assertThat(aged.item().text()).isEqualTo("any oolong left?");
        assertThat(aged.item().receivedAt()).isEqualTo(ARRIVED);
        assertThat(aged.eventId()).isEqualTo(received.eventId());
    }

    @Test
    void recordThatStillCannotBeDecodedStays() {
        assertThat(reason(Repair.of(new Letter.Undecodable(position(), "no CloudEvent"), BRANDS, SOON)))
                .isEqualTo("no CloudEvent");
    }

    private static Letter letter(byte[] body, boolean imported) {
        return new Letter.OfDelivery(position(), "harbour-facebook", imported, new Delivery(Map.of(), Map.of(), body));
    }

    private static Position position() {
        return new Position("dlq", 0, 7, ARRIVED);
    }

    private static byte[] body(String changes) {
        return text(changes).getBytes(UTF_8);
    }

    private static String text(String changes) {
        return "{\"object\": \"page\", \"entry\": [{\"id\": \"777\", \"changes\": [" + changes + "]}]}";
    }

    private static Item onlyItem(Repair repair) {
        assertThat(parts(repair).items()).hasSize(1);
        return parts(repair).items().getFirst().item();
    }

    private static Reading.Parts parts(Repair repair) {
        return ((Repair.Readable) repair).taken().parts();
    }

    private static String reason(Repair repair) {
        return ((Repair.Unreadable) repair).reason();
    }
}
