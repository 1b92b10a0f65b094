package io.parley.trends.inbound;

import static io.parley.trends.TestItems.said;
import static io.parley.trends.TestItems.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.TrendWindow;
import io.parley.trends.TestItems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrendsTopologyTest {

    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

    private TopologyBench bench = new TopologyBench(TEN, Map.of());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void windowClosesOnceWithWhatWasSaidInIt() {
        bench.hear(tagged("harbour", "1", TEN, "The lid leaks", "LeakyLid"), Label.NEGATIVE);
        bench.hear(said("harbour", "2", TEN.plusSeconds(60), "Gull Roasters has a better lid"), Label.POSITIVE);
        bench.hear(said("harbour", "3", TEN.plusSeconds(400), "Nothing to see"), Label.NEUTRAL);
        bench.hear(said("harbour", "4", TEN.plusSeconds(410), "Nothing to see"), Label.NEUTRAL);

        assertThat(bench.events(EventType.WINDOW_CLOSED))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.id()).isEqualTo("harbour/window:2026-01-05T10:00:00Z:PT5M/closed/0"));
        TrendWindow window = bench.closed().getFirst();
        assertThat(window.items()).isEqualTo(2);
        assertThat(window.negativeShare()).isEqualTo(0.5);
        assertThat(window.competitors()).containsExactly(new TrendWindow.Competitor("gull", 1, 0));
        assertThat(window.themes().getFirst())
                .isEqualTo(new TrendWindow.Theme("lid", 2, 0, 3, 0.5, List.of("generic:1", "generic:2")));
        assertThat(window.themes()).extracting(TrendWindow.Theme::theme).contains("#leakylid", "leak", "roaster");
    }

    @Test
    void stragglerWithinGraceCountsAndLaterOneIsLate() {
        bench.hear(said("harbour", "1", TEN.plusSeconds(10), "lid"), Label.NEUTRAL);
        bench.hear(said("harbour", "2", TEN.plusSeconds(359), "straw"), Label.NEUTRAL);
        bench.hear(said("harbour", "3", TEN.plusSeconds(20), "lid"), Label.NEUTRAL);
        bench.hear(said("harbour", "4", TEN.plusSeconds(360), "straw"), Label.NEUTRAL);
        bench.hear(said("harbour", "5", TEN.plusSeconds(30), "lid"), Label.NEUTRAL);

        assertThat(bench.closed())
                .singleElement()
                .extracting(TrendWindow::items)
                .isEqualTo(2L);
        assertThat(bench.skipped("trends-items", "late")).isEqualTo(1);
    }

    @Test
    void laterVersionOfACountedItemDoesNotCountAgain() {
        bench.hear(said("harbour", "1", TEN, "lid"), Label.NEGATIVE);
        bench.hear(TestItems.edited("harbour", "1", TEN, "lid, edited"), Label.POSITIVE);
        bench.hear(said("harbour", "2", TEN.plusSeconds(400), "end"), Label.NEUTRAL);

        assertThat(bench.closed()).singleElement().satisfies(window -> {
            assertThat(window.items()).isEqualTo(1);
            assertThat(window.negative()).isEqualTo(1);
        });
        assertThat(bench.skipped("trends-items", "superseded")).isEqualTo(1);
    }

    @Test
    void brandsHaveClocksOfTheirOwn() {
        bench.hear(said("harbour", "1", TEN, "lid"), Label.NEUTRAL);
        bench.hear(said("attic", "2", TEN.plusSeconds(4000), "page"), Label.NEUTRAL);
        bench.hear(said("harbour", "3", TEN.plusSeconds(1), "lid"), Label.NEUTRAL);

        assertThat(bench.closed()).isEmpty();
        assertThat(bench.skipped("trends-items", "late")).isZero();
    }

    @Test
    void quietBrandIsTickedUntilItsLastWindowCloses() {
        bench.hear(said("harbour", "1", TEN.plusSeconds(1), "lid"), Label.NEUTRAL);
        bench.passes(Duration.ofSeconds(8));
        assertThat(bench.events(EventType.CLOCK_TICKED)).isEmpty();

        bench.passes(Duration.ofSeconds(351));
        assertThat(bench.events(EventType.CLOCK_TICKED)).isNotEmpty();
        assertThat(bench.closed()).isEmpty();

        bench.passes(Duration.ofSeconds(3));
        assertThat(bench.closed())
                .singleElement()
                .extracting(TrendWindow::items)
                .isEqualTo(1L);
        int ticks = bench.events(EventType.CLOCK_TICKED).size();

        bench.passes(Duration.ofMinutes(30));
        assertThat(bench.events(EventType.CLOCK_TICKED)).hasSize(ticks);
    }

    @Test
    void busyBrandIsNotTicked() {
        for (int second = 0; second < 60; second += 5) {
            bench.hear(said("harbour", "i" + second, TEN.plusSeconds(second), "lid"), Label.NEUTRAL);
            bench.passes(Duration.ofSeconds(5));
        }

        assertThat(bench.events(EventType.CLOCK_TICKED)).isEmpty();
    }

    @Test
    void openWindowIsToldWhenItChanged() {
        bench.hear(said("harbour", "1", TEN, "lid"), Label.NEUTRAL);
        bench.passes(Duration.ofSeconds(6));
        bench.hear(said("harbour", "2", TEN, "lid"), Label.NEGATIVE);
        bench.passes(Duration.ofSeconds(2));

        assertThat(bench.events(EventType.WINDOW_UPDATED))
                .extracting(Event::id)
                .containsExactly(
                        "harbour/window:2026-01-05T10:00:00Z:PT5M/updated/1",
                        "harbour/window:2026-01-05T10:00:00Z:PT5M/updated/2");
    }

    @Test
    void themeOfEarlierWindowsIsExpectedAndFadesWithEmptyOnes() {
        bench.hear(said("harbour", "1", TEN, "lid"), Label.NEUTRAL);
        bench.hear(said("harbour", "2", TEN.plusSeconds(301), "lid"), Label.NEUTRAL);
        bench.hear(said("harbour", "3", TEN.plusSeconds(1201), "lid"), Label.NEUTRAL);
        bench.hear(said("harbour", "4", TEN.plusSeconds(9000), "end"), Label.NEUTRAL);

        // 0; 0.3 × 1; 0.51 and two windows without any item: × 0.7²
        assertThat(bench.closed())
                .extracting(window -> window.themes().getFirst().expected())
                .containsExactly(0.0, 0.3, 0.2499);
    }

    @Test
    void windowHasOnlyRoomForSoManyThemesAndItems() {
        bench.close();
        bench = new TopologyBench(
                TEN, Map.of("parley.trends.themes-per-window-max", "2", "parley.trends.items-per-window-max", "2"));

        bench.hear(said("harbour", "1", TEN, "lid straw spoon"), Label.NEUTRAL);
        bench.hear(said("harbour", "2", TEN, "fork straw"), Label.NEUTRAL);
        bench.hear(said("harbour", "3", TEN, "straw"), Label.NEUTRAL);
        bench.hear(said("harbour", "4", TEN.plusSeconds(400), "end"), Label.NEUTRAL);

        assertThat(bench.closed().getFirst().themes())
                .extracting(TrendWindow.Theme::theme, TrendWindow.Theme::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("straw", 2L),
                        org.assertj.core.groups.Tuple.tuple("lid", 1L));
        assertThat(bench.count("parley.themes.dropped", "reason", "window-full"))
                .isEqualTo(2);
        assertThat(bench.skipped("trends-items", "window-full")).isEqualTo(1);
    }

    @Test
    void whatIsNotLiveTalkIsSkippedWithItsReason() {
        Item gone = said("harbour", "1", TEN, "lid");
        bench.pipe(Event.about(gone, EventType.SENTIMENT_WITHDRAWN, TEN, null, new SentimentWithdrawn(gone)));
        bench.hear(TestItems.imported("harbour", "2", TEN, "lid"), Label.NEUTRAL);
        bench.hear(TestItems.byTheBrand("harbour", "3", TEN, "lid"), Label.NEUTRAL);

        assertThat(bench.records("trends-items")).isEmpty();
        for (String reason : List.of("withdrawn", "history", "own")) {
            assertThat(bench.skipped("social-sentiments", reason)).isEqualTo(1);
        }
        assertThat(bench.count("parley.records.received", "topic", "social-sentiments"))
                .isEqualTo(3);
    }

    @Test
    void poisonPillIsDeadLetteredAsItCame() {
        byte[] poison = "{not json".getBytes(StandardCharsets.UTF_8);
        bench.pipe("social-sentiments", new TestRecord<>("harbour/t1", poison));
        bench.pipe("trends-items", new TestRecord<>("harbour", poison));

        for (String topic : List.of("social-sentiments", "trends-items")) {
            assertThat(bench.records(topic + "-trends-service-dlq"))
                    .singleElement()
                    .satisfies(dead -> {
                        assertThat(dead.value()).isEqualTo(poison);
                        assertThat(dead.headers().lastHeader(DeadLetter.REASON)).isNotNull();
                        assertThat(dead.headers().lastHeader(DeadLetter.TOPIC).value())
                                .isEqualTo(topic.getBytes(StandardCharsets.UTF_8));
                    });
        }
    }

    @Test
    void eventThatDoesNotBelongIsDeadLettered() {
        Item item = said("harbour", "1", TEN, "lid");
        bench.pipe(Event.of(item, io.parley.contract.Verb.CREATED, TEN, null));

        assertThat(bench.records("social-sentiments-trends-service-dlq")).hasSize(1);
    }

    @Test
    void traceOfTheItemGoesOn() {
        bench.hear(said("harbour", "1", TEN, "lid"), Label.NEUTRAL);

        assertThat(bench.events(EventType.TRENDS_ITEM_COLLECTED))
                .singleElement()
                .satisfies(event -> assertThat(event.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }
}
