package io.parley.ingest.domain.platform.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen more than once to an item, told without a version and without a time. */
class HappensAgainTest {

    private static final String EDIT = item("comment", "edited", "\"text\": \"old words\"");

    @ParameterizedTest
    @ValueSource(strings = {"edited", "hidden", "shown"})
    void messageMakesTheVersion(String verb) {
        String item = item("comment", verb, "\"text\": \"x\"");
        ItemReceived first = one(item, "msg_1");

        assertThat(first.item().version()).matches("[0-9a-f]{12}");
        assertThat(retried(item, "msg_1").eventId()).isEqualTo(first.eventId());
        assertThat(one(item, "msg_2").eventId()).isNotEqualTo(first.eventId());
        assertThat(Generics.one(MadeUp.delivery(item, "svix-id", "msg_1")).eventId())
                .isEqualTo(first.eventId());
    }

    @Test
    void returnToAnEarlierTextWithinOneMessageIsAnEditToo() {
        List<ItemReceived> edits = Generics.all(MadeUp.delivery(
                "[" + EDIT + "," + item("comment", "edited", "\"text\": \"new words\"") + "," + EDIT + "]",
                "webhook-id",
                "msg_1"));
        assertThat(edits).extracting(ItemReceived::eventId).doesNotHaveDuplicates();
    }

    @Test
    void senderThatGivesAllMessagesOneNameStillTellsTextsApart() {
        assertThat(one(item("comment", "edited", "\"text\": \"new words\""), "same"))
                .extracting(ItemReceived::eventId)
                .isNotEqualTo(one(EDIT, "same").eventId());
    }

    @Test
    void versionOrTimeOfTheSenderWinsOverTheMessage() {
        for (String said : List.of("\"version\": 3", "\"editedAt\": \"2026-03-14T09:00:00Z\"")) {
            for (String verb : List.of("edited", "hidden", "shown")) {
                String item = item("comment", verb, said);
                assertThat(one(item, "msg_2").eventId())
                        .isEqualTo(one(item, "msg_1").eventId());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "deleted"})
    void whatHappensOnceIsOneFactInWhateverMessage(String verb) {
        String item = item("comment", verb, "\"text\": \"x\"");
        assertThat(one(item, "msg_1").item().version()).isEqualTo("0");
        assertThat(one(item, "msg_2").item().version()).isEqualTo("0");
    }

    @Test
    void reactionIsGivenAndTakenBackAgain() {
        for (String verb : List.of("created", "deleted")) {
            String item = item("reaction", verb, "\"reaction\": \"love\"");
            assertThat(one(item, "msg_1").eventId())
                    .isEqualTo(retried(item, "msg_1").eventId())
                    .isNotEqualTo(one(item, "msg_2").eventId());
        }
        String timed = item("reaction", "created", "\"createdAt\": \"2026-03-14T09:00:00Z\"");
        assertThat(one(timed, "msg_1").item().version()).isEqualTo("1773478800000");
        assertThat(one(timed, "msg_2").eventId()).isEqualTo(one(timed, "msg_1").eventId());
    }

    @Test
    void cloudEventIsKnownByItsSourceAndIdInWhateverMessage() {
        ItemReceived structured = one(event("/care", "e1"), "msg_1");
        assertThat(one(event("/care", "e1"), "msg_2").eventId()).isEqualTo(structured.eventId());
        assertThat(Generics.one(MadeUp.delivery(
                                "[" + event("/care", "e1") + "]",
                                "webhook-id",
                                "msg_3",
                                "Content-Type",
                                "application/cloudevents-batch+json"))
                        .eventId())
                .isEqualTo(structured.eventId());
        assertThat(one(event("/care", "e2"), "msg_1").eventId()).isNotEqualTo(structured.eventId());
        assertThat(one(event("/shop", "e1"), "msg_1").eventId()).isNotEqualTo(structured.eventId());
    }

    @Test
    void messageAndTextMakeTheVersionAndNothingElseDoes() {
        Random random = new Random(20260314);
        Map<String, List<String>> factsByVersion = new HashMap<>();
        Map<List<String>, String> versionsByFact = new HashMap<>();
        IntStream.range(0, 2000).forEach(i -> {
            List<String> fact = List.of("m" + random.nextInt(30), "t" + random.nextInt(30));
            String item = item("comment", "edited", "\"text\": \"" + fact.get(1) + "\", \"more\": " + i);
            String version = Generics.one(MadeUp.delivery(item, "webhook-id", fact.get(0)))
                    .item()
                    .version();
            assertThat(factsByVersion.computeIfAbsent(version, v -> fact)).isEqualTo(fact);
            assertThat(versionsByFact.computeIfAbsent(fact, f -> version)).isEqualTo(version);
        });
    }

    private static ItemReceived one(String body, String message) {
        return Generics.one(MadeUp.delivery(body, "webhook-id", message));
    }

    /** The same message on a later try: another time and another signature. */
    private static ItemReceived retried(String body, String message) {
        Delivery later = MadeUp.delivery(
                body, "webhook-id", message, "webhook-timestamp", "1773480999", "webhook-signature", "v1,bGF0ZXI=");
        return MadeUp.only(GenericReader.read(later, MadeUp.account("generic").at(MadeUp.ARRIVAL.plusSeconds(36_000))));
    }

    private static String item(String kind, String verb, String more) {
        return "{\"kind\": \"" + kind + "\", \"verb\": \"" + verb + "\", \"nativeId\": \"n1\", " + more + "}";
    }

    private static String event(String source, String id) {
        return "{\"specversion\": \"1.0\", \"id\": \"" + id + "\", \"source\": \"" + source
                + "\", \"type\": \"t\", \"data\": " + EDIT + "}";
    }
}
