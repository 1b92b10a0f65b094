package io.parley.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.ReplyState;
import io.parley.contract.Topic;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.watch.Accounts;
import io.parley.localstack.watch.TopicScan;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand items with redeliveries, forgeries and nonsense, while services are killed: nothing lost, nothing twice. */
@ExtendWith(RunningStack.class)
class EverythingOnceIT {

    private static final int ITEMS = 1000;
    private static final int AT_ONCE = 16;
    private static final Duration REPEAT_FOR = Duration.ofSeconds(90);
    private static final String WRONG_SECRET = "whsec_d3JvbmctYW5kLWxvbmctZW5vdWdo";
    private static final List<String> CLEAN =
            List.of("social-posts", "social-comments", "social-messages", "social-reactions");

    @Test
    void everyAcceptedVersionComesOutOnceThoughServicesAreKilled(Stack stack) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Traffic traffic = new Traffic(run, 20260131).make(ITEMS);

        try (DoorClient doors = new DoorClient(stack.url(Component.INGEST), stack.brands())) {
            deliverWhileKilling(stack, doors, traffic);
            assertThat(traffic.malformed)
                    .allSatisfy(bad -> assertThat(doors.post(bad).status()).isEqualTo(400));
            assertThat(traffic.forged)
                    .allSatisfy(bad ->
                            assertThat(doors.post(bad, WRONG_SECRET).status()).isEqualTo(401));
        }
        Accounts.Statement accounts = Settled.await(stack);

        assertThat(accounts.twice()).isEmpty();
        assertThat(accounts.stages())
                .allSatisfy(
                        stage -> assertThat(stage.waiting()).as(stage.name()).isZero());
        assertThat(ids(stack, CLEAN, run)).containsExactlyInAnyOrderElementsOf(traffic.expected);
        assertThat(ids(stack, List.of("social-sentiments"), run))
                .containsExactlyInAnyOrderElementsOf(finalEvents(traffic));
        assertAtMostOneReleasedReplyPerItem(stack, run);
        assertEveryScoreBecameAReplyOrASkip(stack);
        assertThat(deadMarkers(stack, run)).containsExactlyInAnyOrderElementsOf(traffic.expectedDead);
        assertNothingForgedIsAnywhere(stack, traffic.forgedMarker());
    }

    /** Delivers as platforms do, repeating what was not accepted, and kills three services on the way. */
    private static void deliverWhileKilling(Stack stack, DoorClient doors, Traffic traffic) throws Exception {
        AtomicInteger done = new AtomicInteger();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        Semaphore atOnce = new Semaphore(AT_ONCE);
        int all = traffic.valid.size();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> killer = threads.submit(() -> {
                killWhen(stack, Component.SENTIMENT, () -> done.get() > all * 2 / 10);
                killWhen(stack, Component.INGEST, () -> done.get() > all * 4 / 10);
                killWhen(stack, Component.GENERATION, () -> done.get() > all * 6 / 10);
            });
            for (Delivery delivery : traffic.valid) {
                atOnce.acquire();
                threads.execute(() -> {
                    DoorClient.Answer answer = deliver(doors, delivery);
                    if (!answer.accepted()) {
                        refused.add(answer.status() + " " + answer.body());
                    }
                    done.incrementAndGet();
                    atOnce.release();
                });
            }
            killer.get();
        }
        assertThat(refused).isEmpty();
    }

    private static DoorClient.Answer deliver(DoorClient doors, Delivery delivery) {
        Instant giveUp = Instant.now().plus(REPEAT_FOR);
        return Awaitility.await()
                .atMost(REPEAT_FOR.plusSeconds(15))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> doors.post(delivery),
                        answer -> !answer.worthRepeating() || Instant.now().isAfter(giveUp));
    }

    private static void killWhen(Stack stack, Component service, java.util.concurrent.Callable<Boolean> due) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(due);
        stack.kill(service);
        stack.start(service);
        stack.awaitReady(service);
    }

    private static List<String> finalEvents(Traffic traffic) {
        return traffic.expected.stream()
                .map(id -> id.contains("/deleted/")
                        ? id.replace("/deleted/", "/withdrawn/")
                        : id.replaceFirst("/(created|edited)/", "/scored/"))
                .toList();
    }

    private static void assertAtMostOneReleasedReplyPerItem(Stack stack, String run) {
        List<String> released = new ArrayList<>();
        List<String> all = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), List.of("social-replies"), record -> {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.subject().contains(run)) {
                all.add(event.id());
                if (event.type().equals(EventType.of(ReplyState.RELEASED))) {
                    released.add(event.subject());
                }
            }
        });
        assertThat(all).doesNotHaveDuplicates();
        assertThat(released).isNotEmpty().doesNotHaveDuplicates();
    }

    private static void assertEveryScoreBecameAReplyOrASkip(Stack stack) {
        List<String> scored = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), List.of("social-sentiments"), record -> {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.type().equals(EventType.SENTIMENT_SCORED)) {
                scored.add(event.id());
            }
        });
        assertThat(Settled.generation(stack).path("scored").asLong()).isEqualTo(scored.size());
    }

    private static List<String> deadMarkers(Stack stack, String run) {
        List<String> markers = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), List.of(Topic.INGEST_INBOX.deadLetterFor("ingest-service")), record -> {
            String value = new String(record.value(), StandardCharsets.UTF_8);
            int at = value.indexOf("dead-" + run);
            if (at >= 0) {
                markers.add(value.substring(at, value.indexOf('"', at)));
            }
        });
        // A delivery that was answered too late is repeated, and a dead letter is not de-duplicated.
        return markers.stream().distinct().toList();
    }

    private static void assertNothingForgedIsAnywhere(Stack stack, String marker) throws Exception {
        List<String> topics =
                Topic.definitions().stream().map(Topic.Definition::name).toList();
        TopicScan.all(
                stack.bootstrapServers(),
                topics,
                record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .as(record.topic())
                        .doesNotContain(marker));
        try (Connection connection = stack.database().connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from generation.item_state where item_id like '%" + marker + "%'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isZero();
        }
    }

    /** Ids of this run's events on those topics, as often as they stand there. */
    private static List<String> ids(Stack stack, List<String> topics, String run) {
        List<String> ids = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), topics, record -> {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.subject().contains(run)) {
                ids.add(event.id());
            }
        });
        Map<String, Long> often =
                ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(often)
                .as("each id once on " + topics)
                .allSatisfy((id, count) -> assertThat(count).isOne());
        return ids;
    }
}
