package io.parley.sentiment;

import io.parley.contract.BrandsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Refuses settings that contradict each other or make no sense, before anything else starts. */
@ApplicationScoped
class SentimentConfigGuard {

    private static final String PREFIX = "parley.sentiment.";

    void refuseNonsense(@Observes @Priority(1) StartupEvent start, SentimentConfig config, BrandsConfig brands) {
        List<String> problems = problems(config);
        problems.addAll(BrandScoringProblems.of(brands));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join(" ", problems));
        }
    }

    /** What is wrong, a sentence each that names the key; empty when nothing is. */
    static List<String> problems(SentimentConfig config) {
        List<String> problems = new ArrayList<>();
        if (!(config.escalateBelow() >= 0 && config.escalateBelow() <= 1)) {
            problems.add(PREFIX + "escalate-below: must be from 0 to 1, but is " + config.escalateBelow() + ".");
        }
        positive("batch-max", config.batchMax(), problems);
        positive("model-text-chars-max", config.modelTextCharsMax(), problems);
        positive("model-calls-max", config.modelCallsMax(), problems);
        positive("model-failures-max", config.modelFailuresMax(), problems);
        positive("score-items-max", config.scoreItemsMax(), problems);
        positive("score-calls-max", config.scoreCallsMax(), problems);
        if (config.cacheTextsMax() < 0) {
            problems.add(PREFIX + "cache-texts-max: must be 0 for no cache, or above, but is " + config.cacheTextsMax()
                    + ".");
        }
        positive("cache-for", config.cacheFor(), problems);
        positive("model-timeout", config.modelTimeout(), problems);
        positive("model-load-timeout", config.modelLoadTimeout(), problems);
        positive("model-probe-after", config.modelProbeAfter(), problems);
        positive("restart-after", config.restartAfter(), problems);
        positive("corrections.ack-max", config.corrections().ackMax(), problems);
        positive("corrections.in-flight-max", config.corrections().inFlightMax(), problems);
        positive("corrections.retry-after", config.corrections().retryAfter(), problems);
        longerThanACall("deadline", config.deadline(), config, problems);
        longerThanACall("score-deadline", config.scoreDeadline(), config, problems);
        if (config.pollMax() < config.batchMax()) {
            problems.add(PREFIX + "poll-max: must be at least " + PREFIX + "batch-max, " + config.batchMax()
                    + ", or no call would ever be full, but is " + config.pollMax() + ".");
        }
        int needed = ModelBudget.contextNeeded(config);
        if (needed > config.modelContextTokens()) {
            problems.add(PREFIX + "model-context-tokens: " + config.modelContextTokens() + " cannot hold a call with "
                    + PREFIX + "batch-max short texts, or one of " + PREFIX
                    + "model-text-chars-max characters; it takes "
                    + needed + ", or smaller batches, or shorter texts.");
        }
        return problems;
    }

    private static void longerThanACall(String key, Duration value, SentimentConfig config, List<String> problems) {
        if (value.compareTo(config.modelTimeout()) <= 0) {
            problems.add(PREFIX + key + ": must be longer than " + PREFIX + "model-timeout, " + config.modelTimeout()
                    + ", or the model would never be asked, but is " + value + ".");
        }
    }

    private static void positive(String key, int value, List<String> problems) {
        if (value <= 0) {
            problems.add(PREFIX + key + ": must be above 0, but is " + value + ".");
        }
    }

    private static void positive(String key, Duration value, List<String> problems) {
        if (value.isNegative() || value.isZero()) {
            problems.add(PREFIX + key + ": must be longer than zero, such as PT5S, but is " + value + ".");
        }
    }
}
