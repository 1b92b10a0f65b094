package io.parley.ingest.domain.platform.meta;

import static io.parley.ingest.domain.platform.meta.MetaBodies.AT;
import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPage;
import static io.parley.ingest.domain.platform.meta.MetaBodies.fromPerson;
import static io.parley.ingest.domain.platform.meta.MetaBodies.messaging;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions to messages, given and taken back. */
class MessageReactionTest {

    private static final String LOVE = "\"reaction\": \"love\", \"emoji\": \"\\u2764\\ufe0f\"";

    @Test
    void reactionIsNamedByMessageAndAuthor() {
        ItemReceived received = reaction("react", LOVE);
        assertThat(received.verb()).isEqualTo(Verb.CREATED);
        Item item = received.item();
        assertThat(item.kind()).isEqualTo(Kind.REACTION);
        assertThat(item.nativeId()).isEqualTo("m_1/42");
        assertThat(item.reaction()).isEqualTo("love");
        assertThat(item.parentId()).isEqualTo("m_1");
        assertThat(item.threadId()).isEqualTo("42");
        assertThat(item.version()).isEqualTo(Long.toString(AT));
    }

    @Test
    void reactionTakenBackNamesTheSameOneAndGivenAgainIsAnotherFact() {
        ItemReceived given = reaction("react", LOVE);
        ItemReceived taken = reaction("unreact", LOVE);
        assertThat(taken.verb()).isEqualTo(Verb.DELETED);
        assertThat(taken.item().id()).isEqualTo(given.item().id());
        String later = event("react", LOVE).replace(Long.toString(AT), Long.toString(AT + 1));
        assertThat(MetaBodies.only(messaging("page", later)).eventId()).isNotEqualTo(given.eventId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "reaction": "other", "emoji": "\\ud83d\\udd25" | \ud83d\udd25
            "emoji": "\\ud83d\\udd25"                      | \ud83d\udd25
            "reaction": "other"                            | other
            "reaction": "wow"                              | wow
            """)
    void reactionThatHasNoWordIsItsEmoji(String fields, String type) {
        assertThat(reaction("react", fields).item().reaction()).isEqualTo(type);
    }

    @Test
    void reactionTakenBackWithoutSayingWhichItWasIsTheOneThatWasGiven() {
        for (String object : new String[] {"page", "instagram"}) {
            ItemReceived given = MetaBodies.only(messaging(object, event("react", LOVE)));
            ItemReceived taken = MetaBodies.only(
                    messaging(object, fromPerson("\"reaction\": {\"mid\": \"m_1\", \"action\": \"unreact\"}")));
            assertThat(taken.verb()).isEqualTo(Verb.DELETED);
            assertThat(taken.item().id()).isEqualTo(given.item().id());
            assertThat(taken.item().reaction()).isNull();
            assertThat(taken.item().createdAt()).isNull();
        }
    }

    @Test
    void reactionOfThePageIsItsOwn() {
        Item item = MetaBodies.only(messaging(
                        "page", fromPage("\"reaction\": {\"mid\": \"m_1\", \"action\": \"react\", " + LOVE + "}")))
                .item();
        assertThat(item.own()).isTrue();
        assertThat(item.nativeId()).isEqualTo("m_1/777");
        assertThat(item.threadId()).isEqualTo("42");
    }

    @Test
    void unknownActionIsNoItem() {
        assertThat(MetaBodies.read(messaging("page", event("glance", LOVE))).leftOut())
                .containsExactly(Map.entry("no-item", 1));
    }

    private static ItemReceived reaction(String action, String fields) {
        return MetaBodies.only(messaging("page", event(action, fields)));
    }

    private static String event(String action, String fields) {
        return fromPerson("\"reaction\": {\"mid\": \"m_1\", \"action\": \"%s\", %s}".formatted(action, fields));
    }
}
