package io.parley.ingest.domain.platform.whatsapp;

import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.message;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.messages;
import static io.parley.ingest.domain.platform.whatsapp.WhatsAppBodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.MadeUp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reactions, edits and removals name the message they are about, and each is a fact of its own. */
class WhatsAppChangesTest {

    private static final int CASES = 1000;

    @Test
    void reactionAndItsRemovalAreOneItem() {
        ItemReceived given = reaction("R1", ", \"emoji\": \"\ud83c\udf75\"");
        assertThat(given.verb()).isEqualTo(Verb.CREATED);
        Item item = given.item();
        assertThat(item.kind()).isEqualTo(Kind.REACTION);
        assertThat(item.nativeId()).isEqualTo("wamid.T/SE.1001");
        assertThat(item.parentId()).isEqualTo("wamid.T");
        assertThat(item.reaction()).isEqualTo("\ud83c\udf75");
        assertThat(item.createdAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.threadId()).isEqualTo("SE.1001");

        for (String gone : new String[] {"", ", \"emoji\": \"\"", ", \"emoji\": null"}) {
            ItemReceived removed = reaction("R2", gone);
            assertThat(removed.verb()).isEqualTo(Verb.DELETED);
            assertThat(removed.item().id()).isEqualTo(item.id());
            assertThat(removed.item().reaction()).isNull();
        }
    }

    @Test
    void reactionIsOneItemThoughTheNumberDisappears() {
        String without = """
                {"from_user_id": "SE.1001", "id": "wamid.R2", "type": "reaction",
                 "reaction": {"message_id": "wamid.T"}}""";
        assertThat(MadeUp.only(read(messages(without))).item().id())
                .isEqualTo(reaction("R1", ", \"emoji\": \"x\"").item().id());
    }

    @Test
    void reactionTakenBackAndGivenAgainIsThreeFacts() {
        assertThat(Set.of(
                        reaction("R1", ", \"emoji\": \"x\"").eventId(),
                        reaction("R2", "").eventId(),
                        reaction("R3", ", \"emoji\": \"x\"").eventId()))
                .hasSize(3);
        assertThat(reaction("R1", ", \"emoji\": \"x\"").eventId())
                .isEqualTo("harbour/whatsapp:wamid.T/SE.1001/created/wamid.R1");
    }

    @Test
    void editIsAVersionOfTheOriginal() {
        ItemReceived received = edit("E1", "text", "\"text\": {\"body\": \"the blue one\"}");
        assertThat(received.verb()).isEqualTo(Verb.EDITED);
        Item item = received.item();
        assertThat(item.nativeId()).isEqualTo("wamid.O");
        assertThat(item.version()).isEqualTo("wamid.E1");
        assertThat(item.text()).isEqualTo("the blue one");
        assertThat(item.editedAt()).isEqualTo(Instant.ofEpochSecond(1773480000));
        assertThat(item.createdAt()).isNull();
        assertThat(item.parentId()).isEqualTo("wamid.Q");
        assertThat(item.threadId()).isEqualTo("SE.1001");
        assertThat(item.author()).isNotNull();
    }

    @Test
    void captionCanBeEditedToo() {
        Item item = edit("E1", "image", "\"image\": {\"id\": \"1\", \"caption\": \"my cup\"}")
                .item();
        assertThat(item.text()).isEqualTo("my cup");
        assertThat(item.media()).containsExactly(new Media("photo", null));
    }

    @Test
    void revokedMessageIsDeletedByTheOriginalsId() {
        ItemReceived received = MadeUp.only(
                read(messages(message("V", "revoke", "\"revoke\": {\"original_message_id\": \"wamid.O\"}"))));
        assertThat(received.eventId()).isEqualTo("harbour/whatsapp:wamid.O/deleted/0");
        assertThat(received.item().text()).isNull();
        assertThat(received.item().threadId()).isEqualTo("SE.1001");
    }

    @Test
    void businessCanTakeBackItsOwn() {
        ItemReceived received = MadeUp.only(read(WhatsAppBodies.echoes("""
                {"from": "468700000", "to": "46700000001", "id": "wamid.V", "timestamp": "1773480060",
                 "type": "revoke", "revoke": {"original_message_id": "wamid.O"}}""")));
        assertThat(received.verb()).isEqualTo(Verb.DELETED);
        assertThat(received.item().nativeId()).isEqualTo("wamid.O");
        assertThat(received.item().own()).isTrue();
        assertThat(received.item().threadId()).isEqualTo("46700000001");
    }

    @Test
    void factsDifferWhereTheirMessagesDoAndNeverByArrival() {
        Random random = new Random(20260314);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < CASES; i++) {
            byte[] body = messages(
                    switch (random.nextInt(3)) {
                        case 0 -> WhatsAppBodies.text("C" + i, "m" + random.nextInt(3));
                        case 1 ->
                            message("C" + i, "reaction", """
                                    "reaction": {"message_id": "wamid.%d", "emoji": "%s"}""".formatted(
                                            random.nextInt(3), random.nextBoolean() ? "x" : ""));
                        default -> message("C" + i, "edit", """
                                    "edit": {"original_message_id": "wamid.%d",
                                     "message": {"type": "text", "text": {"body": "m%d"}}}""".formatted(random.nextInt(3), random.nextInt(3)));
                    });
            String id = MadeUp.only(read(body)).eventId();
            Instant later = MadeUp.ARRIVAL.plusSeconds(random.nextInt(600_000));
            assertThat(MadeUp.only(WhatsAppReader.read(
                                    body, MadeUp.account("whatsapp", "888").at(later)))
                            .eventId())
                    .isEqualTo(id);
            ids.add(id);
        }
        assertThat(ids).hasSize(CASES);
    }

    private static ItemReceived reaction(String id, String emoji) {
        return MadeUp.only(read(
                messages(message(id, "reaction", "\"reaction\": {\"message_id\": \"wamid.T\"%s}".formatted(emoji)))));
    }

    private static ItemReceived edit(String id, String type, String content) {
        return MadeUp.only(read(messages(message(id, "edit", """
                "edit": {"original_message_id": "wamid.O",
                 "message": {"context": {"id": "wamid.Q"}, "type": "%s", %s}}""".formatted(type, content)))));
    }
}
