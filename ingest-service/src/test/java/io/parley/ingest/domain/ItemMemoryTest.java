package io.parley.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemMemoryTest {

    private static final Instant CREATED = Instant.parse("2026-03-14T09:00:00Z");
    private static final Author ADA = new Author("u1", "@ada", "Ada Lind", false);

    @Test
    void itemThatNobodyKnowsTheThreadOfIsItsOwn() {
        Item completed = ItemMemory.EMPTY.complete(item(null, null, null, null), Verb.EDITED);
        assertThat(completed.threadId()).isEqualTo("c1");
        assertThat(completed.author()).isNull();
    }

    @Test
    void bareItemIsCompletedFromWhatIsRemembered() {
        ItemMemory memory = ItemMemory.EMPTY.after(item("t1", "p1", ADA, CREATED), Verb.CREATED);
        assertThat(memory.complete(item(null, null, null, null), Verb.EDITED))
                .isEqualTo(item("t1", "p1", ADA, CREATED));
    }

    @Test
    void whatTheItemSaysItselfWins() {
        ItemMemory memory = ItemMemory.EMPTY.after(item("t1", "p1", ADA, CREATED), Verb.CREATED);
        Item moved = item("t2", "p2", new Author("u2", null, null, true), CREATED.plusSeconds(1));
        assertThat(memory.complete(moved, Verb.EDITED)).isEqualTo(moved);
    }

    @Test
    void aGapIsFilledByAnyLaterVersion() {
        ItemMemory first = ItemMemory.EMPTY.after(
                ItemMemory.EMPTY.complete(item(null, null, null, null), Verb.EDITED), Verb.CREATED);
        ItemMemory second = first.after(first.complete(item("t1", null, ADA, null), Verb.CREATED), Verb.CREATED);
        ItemMemory third = second.after(second.complete(item(null, "p1", null, CREATED), Verb.CREATED), Verb.CREATED);
        assertThat(third.complete(item(null, null, null, null), Verb.EDITED)).isEqualTo(item("t1", "p1", ADA, CREATED));
    }

    @Test
    void copyIsFullerOnlyWhereItSaysWhatNoCopySaid() {
        ItemMemory bare = ItemMemory.EMPTY.after(item("t1", null, null, null), Verb.CREATED);
        ItemMemory whole = bare.after(item("t1", null, ADA, null), Verb.CREATED);
        assertThat(bare.lacks(item("t1", null, ADA, null))).isTrue();
        assertThat(whole.lacks(item("t1", null, ADA, null))).isFalse();
        assertThat(whole.lacks(item("t1", null, null, null))).isFalse();
    }

    @Test
    void creatingAnotherVersionOfWhatIsThereIsAnEdit() {
        Item video = item("t1", null, ADA, null).withVersion("1773480000000");
        ItemMemory there = ItemMemory.EMPTY.after(video, Verb.CREATED);
        assertThat(there.verb(video, Verb.CREATED)).isEqualTo(Verb.EDITED);
        assertThat(there.verb(video, Verb.DELETED)).isEqualTo(Verb.DELETED);
        assertThat(ItemMemory.EMPTY.verb(video, Verb.CREATED)).isEqualTo(Verb.CREATED);
    }

    @Test
    void createThatComesAfterItsEditIsStillTheCreate() {
        Item comment = item("t1", null, ADA, null);
        ItemMemory edited = ItemMemory.EMPTY.after(comment.withVersion("1773480000000"), Verb.EDITED);
        assertThat(edited.verb(comment, Verb.CREATED)).isEqualTo(Verb.CREATED);
    }

    @Test
    void whatWasDeletedCanBeCreatedAgain() {
        Item video = item("t1", null, ADA, null).withVersion("1773480000000");
        ItemMemory deleted = ItemMemory.EMPTY.after(video, Verb.CREATED).after(video, Verb.DELETED);
        assertThat(deleted.verb(video, Verb.CREATED)).isEqualTo(Verb.CREATED);
        assertThat(deleted.after(video, Verb.HIDDEN).verb(video, Verb.CREATED)).isEqualTo(Verb.CREATED);
        assertThat(deleted.after(video, Verb.CREATED).verb(video, Verb.CREATED)).isEqualTo(Verb.EDITED);
    }

    @Test
    void deletionThatGuessesTheKindGetsTheOneTheItemHad() {
        Item comment = item("t1", null, ADA, null);
        Item guess = comment.withKind(Kind.POST);
        ItemMemory known = ItemMemory.EMPTY.after(comment, Verb.CREATED);
        assertThat(known.complete(guess, Verb.DELETED).kind()).isEqualTo(Kind.COMMENT);
        assertThat(ItemMemory.EMPTY.complete(guess, Verb.DELETED).kind()).isEqualTo(Kind.POST);

        ItemMemory guessed = ItemMemory.EMPTY.after(guess, Verb.DELETED);
        assertThat(guessed.complete(comment, Verb.CREATED).kind()).isEqualTo(Kind.COMMENT);
        assertThat(guessed.complete(comment, Verb.EDITED).kind()).isEqualTo(Kind.COMMENT);
    }

    @Test
    void memoryFromBeforeDeletionsWereRememberedIsRead() throws Exception {
        assertThat(Json.MAPPER
                        .readValue("{\"threadId\":\"t1\",\"hasText\":true}", ItemMemory.class)
                        .complete(item(null, null, null, null), Verb.EDITED)
                        .threadId())
                .isEqualTo("t1");
    }

    @Test
    void memoryReadsBackAsItWasWritten() throws Exception {
        ItemMemory memory = ItemMemory.EMPTY.after(item("t1", "p1", ADA, CREATED), Verb.CREATED);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(memory), ItemMemory.class))
                .isEqualTo(memory);
        ItemMemory deleted = memory.after(item("t1", "p1", ADA, CREATED), Verb.DELETED);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(deleted), ItemMemory.class))
                .isEqualTo(deleted);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(ItemMemory.EMPTY), ItemMemory.class))
                .isEqualTo(ItemMemory.EMPTY);
    }

    private static Item item(
            @Nullable String thread, @Nullable String parent, @Nullable Author author, @Nullable Instant created) {
        return new Item(
                "generic:c1",
                "generic",
                "harbour-generic",
                "harbour",
                Kind.COMMENT,
                "c1",
                parent,
                thread,
                "0",
                author,
                "text",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                created,
                null,
                CREATED,
                null,
                Map.of(),
                false);
    }
}
