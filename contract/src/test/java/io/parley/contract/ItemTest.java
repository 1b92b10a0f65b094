package io.parley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-14T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-14T11:00:00Z");

    @Test
    void theLaterWrittenVersionIsNewerHoweverItArrived() {
        Item created = item("0", NINE, null, ELEVEN);
        Item edited = item("1773482400000", NINE, TEN, TEN);

        assertThat(newest(created, edited)).isEqualTo(edited);
    }

    @Test
    void ofTheSameTimeTheEditIsNewerThanTheCreate() {
        Item created = item("0", NINE, null, ELEVEN);
        Item edited = item("8c1f00d2a9b4", NINE, null, TEN);

        assertThat(newest(created, edited)).isEqualTo(edited);
    }

    @Test
    void ofTwoEditsOfTheSameTimeTheLaterArrivedIsNewer() {
        Item first = item("8c1f00d2a9b4", NINE, null, TEN);
        Item second = item("0d94bb17e3c6", NINE, null, ELEVEN);

        assertThat(newest(first, second)).isEqualTo(second);
    }

    @Test
    void withoutPlatformTimesArrivalDecides() {
        Item first = item("0", null, null, TEN);
        Item second = item("8c1f00d2a9b4", null, null, ELEVEN);

        assertThat(newest(first, second)).isEqualTo(second);
    }

    @Test
    void eventTimeIsTheCreationButNeverInTheFuture() {
        assertThat(item("0", NINE, null, TEN).eventTime()).isEqualTo(NINE);
        assertThat(item("0", ELEVEN, null, TEN).eventTime()).isEqualTo(TEN);
        assertThat(item("0", null, null, TEN).eventTime()).isEqualTo(TEN);
    }

    @Test
    void anItemWithoutAThreadIsItsOwn() {
        Item alone = item("0", NINE, null, TEN);

        assertThat(alone.threadKey()).isEqualTo("harbour/1_2");
        assertThat(alone.completedWith("1", null, null, null).threadKey()).isEqualTo("harbour/1");
        assertThat(alone.itemKey()).isEqualTo("harbour/facebook:1_2");
    }

    @Test
    void completingFillsGapsAndOverwritesNothing() {
        Author author = new Author("7", null, "Ines Vallmark", false);
        Item completed = item("0", null, null, TEN).completedWith("1", "1", author, NINE);

        assertThat(completed)
                .extracting(Item::threadId, Item::parentId, Item::author, Item::createdAt)
                .containsExactly("1", "1", author, NINE);
        assertThat(completed.completedWith("9", "9", new Author("8", null, null, true), ELEVEN))
                .isEqualTo(completed);
    }

    private static Item newest(Item one, Item other) {
        Item newest = Stream.of(one, other).max(Item.BY_VERSION_AGE).orElseThrow();
        assertThat(Stream.of(other, one).max(Item.BY_VERSION_AGE)).contains(newest);
        return newest;
    }

    private static Item item(
            String version, @Nullable Instant createdAt, @Nullable Instant editedAt, Instant receivedAt) {
        return new Item(
                "facebook:1_2",
                "facebook",
                "harbour-facebook",
                "harbour",
                Kind.COMMENT,
                "1_2",
                null,
                null,
                version,
                null,
                "text",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                createdAt,
                editedAt,
                receivedAt,
                null,
                Map.of(),
                false);
    }
}
