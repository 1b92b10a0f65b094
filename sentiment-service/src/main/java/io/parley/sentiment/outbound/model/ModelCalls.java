package io.parley.sentiment.outbound.model;

import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.question.ModelAnswer;
import io.parley.sentiment.domain.question.Outcome;
import io.parley.sentiment.domain.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Makes calls, several at a time, and makes them again in halves where the model got confused: one text that confuses it
 * must not cost the others their verdict. A model that does not answer at all is not asked again.
 */
@ApplicationScoped
class ModelCalls {

    private final OllamaSentimentModel model;
    private final Duration timeout;
    private final int callsMax;

    ModelCalls(OllamaSentimentModel model, SentimentConfig config) {
        this.model = model;
        this.timeout = config.modelTimeout();
        this.callsMax = config.modelCallsMax();
    }

    /**
     * What came of each question, batch by batch.
     *
     * @param until no call is begun that could end later
     * @throws IllegalStateException when the thread is interrupted; what has been asked is lost
     */
    List<Outcome> make(List<List<Question>> batches, Instant until) {
        if (batches.size() == 1) {
            return ask(batches.getFirst(), until);
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                callsMax, Thread.ofVirtual().name("model-call-", 0).factory())) {
            List<Callable<List<Outcome>>> calls = batches.stream()
                    .map(batch -> (Callable<List<Outcome>>) () -> ask(batch, until))
                    .toList();
            for (Future<List<Outcome>> answer : threads.invokeAll(calls)) {
                outcomes.addAll(answer.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the model was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a model call broke", e.getCause());
        }
    }

    private List<Outcome> ask(List<Question> batch, Instant until) {
        Duration patience = Duration.between(Instant.now(), until).minus(timeout);
        if (patience.isNegative()) {
            return unjudged(batch, Degraded.DEADLINE);
        }
        return switch (model.judge(batch, patience)) {
            case ModelAnswer.Judged judged ->
                judged.verdicts().stream()
                        .<Outcome>map(verdict -> new Outcome.Judged(judged.model(), model.version(), verdict))
                        .toList();
            case ModelAnswer.Failed failed -> unjudged(batch, failed.reason());
            case ModelAnswer.Confused confused -> {
                if (batch.size() == 1) {
                    yield unjudged(batch, confused.reason());
                }
                int half = batch.size() / 2;
                yield Stream.of(batch.subList(0, half), batch.subList(half, batch.size()))
                        .flatMap(part -> ask(part, until).stream())
                        .toList();
            }
        };
    }

    private static List<Outcome> unjudged(List<Question> batch, Degraded reason) {
        return batch.stream()
                .<Outcome>map(question -> new Outcome.Unjudged(reason))
                .toList();
    }
}
