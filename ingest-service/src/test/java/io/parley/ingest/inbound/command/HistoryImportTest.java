package io.parley.ingest.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.MadeUpBrands;
import io.parley.ingest.domain.history.Way;
import io.parley.ingest.domain.webhook.Taken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryImportTest {

    private final List<List<Taken>> batches = new ArrayList<>();
    private int batchesTaken = Integer.MAX_VALUE;

    @Test
    void itemsGoOnInTheirOrderAndAllAreHistory() throws IOException {
        ImportTally tally =
                run(item("a", "") + "\n" + item("b", ", \"createdAt\": \"" + Instant.now() + "\"") + "\n", 1, 0);

        assertThat(items()).extracting(received -> received.item().nativeId()).containsExactly("a", "b");
        assertThat(items()).allMatch(received -> received.item().history());
        assertThat(tally.complete()).isTrue();
    }

    @Test
    void lineThatCannotBeReadHarmsNoOtherAndIsNamed() throws IOException {
        ImportTally tally = run(
                item("a", "") + "\n\nkind,id\n{\"kind\": \"letter\"}\n" + item("b", "") + "\n" + "x".repeat(2 << 20),
                1,
                0);

        assertThat(items()).extracting(received -> received.item().nativeId()).containsExactly("a", "b");
        assertThat(tally.complete()).isFalse();
        assertThat(tally.named()).hasSize(3);
        assertThat(tally.named().get(0)).startsWith("line 3: neither JSON nor XML");
        assertThat(tally.named().get(1)).startsWith("line 4: /kind");
        assertThat(tally.named().get(2)).startsWith("line 6: longer than");
    }

    @Test
    void lineOfWhichNothingCanBeReadIsNamedAndNotStored() throws IOException {
        Way way = Way.of(MadeUpBrands.with("harbour-page", "facebook", ""), Optional.empty(), Optional.of("facebook"));
        ImportTally tally = new HistoryImport(way, this::store, 0, any -> {})
                .run(new Lines(new ByteArrayInputStream("{\"cut\": \"off".getBytes(UTF_8)), 1 << 20), 1);

        assertThat(batches.stream().flatMap(List::stream)).isEmpty();
        assertThat(tally.complete()).isFalse();
        assertThat(tally.named()).singleElement().asString().startsWith("line 1: The body is not JSON");
    }

    @Test
    void manyLinesAreStoredInBoundedBatches() throws IOException {
        ImportTally tally = run(items(1, 1203), 1, 0);

        assertThat(batches).extracting(List::size).containsExactly(500, 500, 203);
        assertThat(tally.items()).isEqualTo(1203);
    }

    @Test
    void whenTheBrokerStaysAwayTheNextRunContinuesWithTheFirstLineThatIsNotStored() throws IOException {
        batchesTaken = 1;
        ImportTally stopped = run(items(1, 1203), 1, 0);

        assertThat(stopped.continueAt()).hasValue(501);
        assertThat(stopped.items()).isEqualTo(500);
        assertThat(stopped.complete()).isFalse();
        batches.clear();
        batchesTaken = Integer.MAX_VALUE;
        ImportTally rest = run(items(1, 1203), 501, 0);
        assertThat(rest.items()).isEqualTo(703);
        assertThat(items().getFirst().item().nativeId()).isEqualTo("n501");
    }

    @Test
    void rateIsKept() throws IOException {
        long start = System.nanoTime();
        run(items(1, 30), 1, 100);

        assertThat((System.nanoTime() - start) / 1e6).isGreaterThan(295);
    }

    private ImportTally run(String file, long fromLine, double rate) throws IOException {
        Way way = Way.of(MadeUpBrands.with("harbour-generic", "generic", ""), Optional.empty(), Optional.empty());
        return new HistoryImport(way, this::store, rate, tally -> {})
                .run(new Lines(new ByteArrayInputStream(file.getBytes(UTF_8)), 1 << 20), fromLine);
    }

    private boolean store(List<Taken> batch) {
        if (batches.size() >= batchesTaken) {
            return false;
        }
        return batches.add(batch);
    }

    private List<ItemReceived> items() {
        return batches.stream()
                .flatMap(List::stream)
                .flatMap(taken -> taken.parts().items().stream())
                .toList();
    }

    private static String items(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> item("n" + i, "")).collect(Collectors.joining("\n"));
    }

    private static String item(String id, String more) {
        return "{\"kind\": \"comment\", \"nativeId\": \"%s\", \"text\": \"hello\"%s}".formatted(id, more);
    }
}
