package io.parley.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.watch.TopicScan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model dies and comes back; the pipeline goes on and says so. Single faults are tested beside each service. */
@ExtendWith(RunningStack.class)
class ModelAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void scoresGoOutDegradedWithoutTheModelAndWithItAgainAfterwards(Stack stack) {
        stack.kill(Component.MODEL);
        String away = UUID.randomUUID().toString().substring(0, 8);
        send(stack, away, 8);
        Awaitility.await().atMost(PATIENCE).until(() -> scores(stack, away).size() == 8);
        assertThat(scores(stack, away)).allSatisfy(scored -> {
            assertThat(scored.tier()).isEqualTo(Sentiment.Tier.FAST);
            assertThat(scored.degraded()).isNotNull();
        });

        stack.start(Component.MODEL);
        stack.awaitReady(Component.MODEL);
        Awaitility.await("the model decides again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    String back = UUID.randomUUID().toString().substring(0, 8);
                    send(stack, back, 1);
                    Awaitility.await()
                            .atMost(PATIENCE)
                            .until(() -> scores(stack, back).size() == 1);
                    return scores(stack, back).getFirst().tier() == Sentiment.Tier.MODEL;
                });
        Settled.await(stack);
    }

    /** To a brand whose items the model decides, all of them. */
    private static void send(Stack stack, String run, int count) {
        try (DoorClient doors = new DoorClient(stack.url(Component.INGEST), stack.brands())) {
            for (int i = 0; i < count; i++) {
                String body =
                        "{\"kind\":\"comment\",\"nativeId\":\"%s-%d\",\"text\":\"Parcel %s-%d is late again. Well done.\"}"
                                .formatted(run, i, run, i);
                assertThat(doors.post(new Delivery("lantern-generic", body.getBytes(StandardCharsets.UTF_8), 1))
                                .accepted())
                        .isTrue();
            }
        }
    }

    private static List<Sentiment> scores(Stack stack, String run) {
        List<Sentiment> scores = new ArrayList<>();
        TopicScan.all(stack.bootstrapServers(), List.of("social-sentiments"), record -> {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            if (event.subject().contains(run) && event.data() instanceof SentimentScored scored) {
                scores.add(scored.sentiment());
            }
        });
        return scores;
    }
}
