package io.parley.sentiment.outbound.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Sentiment;
import io.parley.sentiment.ModelBudget;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.question.Batches;
import io.parley.sentiment.domain.question.Outcome;
import io.parley.sentiment.domain.question.Question;
import io.parley.sentiment.domain.question.VerdictKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second tier as a whole: every question gets a score, by the model where that can be had in time. Texts that say the
 * same are asked about once, and not at all while the answer is remembered.
 */
@ApplicationScoped
public class ModelTier {

    private static final Outcome LATE = new Outcome.Unjudged(Degraded.DEADLINE);

    private final Duration timeout;
    private final int textTokensMax;
    private final Batches batches;
    private final OllamaSentimentModel model;
    private final ModelCalls calls;
    private final VerdictCache cache;
    private final MeterRegistry metrics;

    ModelTier(
            SentimentConfig config,
            OllamaSentimentModel model,
            ModelCalls calls,
            VerdictCache cache,
            MeterRegistry metrics) {
        this.timeout = config.modelTimeout();
        this.textTokensMax = config.modelTextCharsMax();
        this.batches = new Batches(config.batchMax(), ModelBudget.forItems(config), ModelBudget.perItem());
        this.model = model;
        this.calls = calls;
        this.cache = cache;
        this.metrics = metrics;
    }

    /**
     * The final scores, in the order of the questions. Since all of them go out together, calls end before the earliest
     * deadline that can still be kept; a question that leaves no time for a call has none.
     */
    public List<Sentiment> decide(List<Question> asked) {
        Instant now = Instant.now();
        List<Question> questions =
                asked.stream().map(question -> question.cutTo(textTokensMax)).toList();
        List<Question> inTime = questions.stream()
                .filter(question -> question.leavesTimeFor(timeout, now))
                .toList();
        Map<VerdictKey, Outcome> outcomes = outcomes(inTime);
        return questions.stream()
                .map(question -> question.leavesTimeFor(timeout, now)
                        ? outcomes.getOrDefault(key(question), LATE).scoreOf(question)
                        : LATE.scoreOf(question))
                .toList();
    }

    private Map<VerdictKey, Outcome> outcomes(List<Question> questions) {
        Map<VerdictKey, Outcome> outcomes = new HashMap<>();
        Map<VerdictKey, Question> open = new LinkedHashMap<>();
        for (Question question : questions) {
            VerdictKey key = key(question);
            Optional<Outcome.Judged> known = cache.find(key);
            known.ifPresent(judged -> outcomes.put(key, judged));
            boolean twin = known.isEmpty() && open.putIfAbsent(key, question) != null;
            count(known.isPresent() ? "hit" : twin ? "twin" : "miss");
        }
        Optional<Instant> until = questions.stream().map(Question::deadline).min(Comparator.naturalOrder());
        until.ifPresent(end -> outcomes.putAll(ask(List.copyOf(open.values()), end)));
        return outcomes;
    }

    private Map<VerdictKey, Outcome> ask(List<Question> open, Instant until) {
        Map<VerdictKey, Outcome> outcomes = new HashMap<>();
        List<List<Question>> asked = batches.of(open);
        List<Question> inOrder = new ArrayList<>();
        asked.forEach(inOrder::addAll);
        List<Outcome> answers = calls.make(asked, until);
        for (int i = 0; i < inOrder.size(); i++) {
            VerdictKey key = key(inOrder.get(i));
            outcomes.put(key, answers.get(i));
            if (answers.get(i) instanceof Outcome.Judged judged) {
                cache.keep(key, judged);
            }
        }
        return outcomes;
    }

    private VerdictKey key(Question question) {
        return VerdictKey.of(question, model.name(), model.version());
    }

    private void count(String result) {
        metrics.counter("parley.model.cache", "result", result).increment();
    }
}
