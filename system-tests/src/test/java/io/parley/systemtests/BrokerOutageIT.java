package io.parley.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.watch.TopicScan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker is away for 20 seconds while deliveries arrive. */
@ExtendWith(RunningStack.class)
class BrokerOutageIT {

    private static final Duration AWAY = Duration.ofSeconds(20);

    /** One answered delivery. */
    private record Answered(String id, Instant from, Instant to, int status) {}

    @Test
    void whatIsAcceptedIsThereAfterwardsAndNothingIsAcceptedMeanwhile(Stack stack) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        Instant gone;
        Instant back;
        try (DoorClient doors = new DoorClient(stack.url(Component.INGEST), stack.brands())) {
            Thread sender = Thread.ofVirtual().start(() -> deliverUntil(stop, doors, run, answers));
            awaitAccepted(answers, 20);
            stack.kill(Component.KAFKA);
            gone = Instant.now();
            Awaitility.await().pollDelay(AWAY).atMost(AWAY.plusSeconds(5)).until(() -> true);
            back = Instant.now();
            stack.start(Component.KAFKA);
            stack.awaitReady(Component.KAFKA);
            awaitAccepted(answers, accepted(answers).size() + 20);
            stop.set(true);
            sender.join();
        }
        Settled.await(stack);

        assertThat(answers.stream().filter(a -> a.from().isAfter(gone) && a.to().isBefore(back)))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
        assertThat(onCleanTopic(stack, run)).containsAll(accepted(answers)).doesNotHaveDuplicates();
    }

    private static void deliverUntil(
            AtomicBoolean stop, DoorClient doors, String run, ConcurrentLinkedQueue<Answered> answers) {
        for (int i = 0; !stop.get(); i++) {
            String id = run + "-" + i;
            String body = "{\"kind\":\"comment\",\"nativeId\":\"%s\",\"threadId\":\"%s\",\"text\":\"still there? %s\"}"
                    .formatted(id, "outage-" + i % 7, id);
            Instant from = Instant.now();
            DoorClient.Answer answer =
                    doors.post(new Delivery("harbour-generic", body.getBytes(StandardCharsets.UTF_8), 1));
            answers.add(new Answered("generic:" + id, from, Instant.now(), answer.status()));
        }
    }

    private static void awaitAccepted(ConcurrentLinkedQueue<Answered> answers, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> accepted(answers).size() >= count);
    }

    private static List<String> accepted(ConcurrentLinkedQueue<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.status() / 100 == 2)
                .map(Answered::id)
                .toList();
    }

    private static List<String> onCleanTopic(Stack stack, String run) {
        List<String> subjects = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), List.of("social-comments"), record -> {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.subject().contains(run)) {
                subjects.add(event.subject());
            }
        });
        return subjects;
    }
}
