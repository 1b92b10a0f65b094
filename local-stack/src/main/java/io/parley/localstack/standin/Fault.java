package io.parley.localstack.standin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with chats, and for how long.
 *
 * @param latency wait before the answer, whatever the mode; at most ten minutes
 * @param remaining how many chats it still meets; null until it is changed or cleared
 * @param task which chats it meets
 */
public record Fault(Mode mode, Duration latency, @Nullable Integer remaining, Task task) {

    static final Duration LATENCY_MAX = Duration.ofMinutes(10);

    /** Nothing goes wrong. */
    public static final Fault NONE = of(Mode.NONE);

    /** The ways in which a model fails its caller. */
    public enum Mode {
        /** A good answer, after the latency. */
        NONE,
        /** A good answer, later than the caller may like. */
        SLOW,
        /** 503 with Ollama's words. */
        UNAVAILABLE,
        /** No answer until the fault is changed or cleared, at most ten minutes. */
        HANG,
        /** Half of the answer, then a closed connection. */
        CUT,
        /** An answer whose content is not JSON. */
        INVALID_JSON,
        /** Verdicts (or cited passages) with ids that nobody asked about. */
        WRONG_IDS,
        /** Every other verdict left out; a reply cites a passage that does not exist. */
        MISSING_IDS,
        /** Every verdict under the first one's id. */
        DUPLICATE_IDS,
        /** Half of the content, with Ollama's word for an answer that ran out of tokens. */
        OUT_OF_TOKENS,
        /** Verdicts with a label that was not on offer. */
        WRONG_LABEL,
        /** Verdicts with an aspect whose evidence does not stand in the text. */
        INVENTED_EVIDENCE
    }

    /** The chats that a fault meets. */
    public enum Task {
        SENTIMENT,
        REPLY,
        ANY;

        boolean covers(ChatTask asked) {
            return this == ANY || name().equals(asked.name());
        }
    }

    public Fault {
        if (latency.isNegative() || latency.compareTo(LATENCY_MAX) > 0) {
            throw new IllegalArgumentException("latencyMs must be between 0 and " + LATENCY_MAX.toMillis());
        }
        if (mode == Mode.SLOW && latency.isZero()) {
            throw new IllegalArgumentException("mode slow needs latencyMs above 0");
        }
        if (remaining != null && remaining < 1) {
            throw new IllegalArgumentException("remaining must be at least 1, or absent");
        }
    }

    /** {@code mode} for every chat, without latency. */
    public static Fault of(Mode mode) {
        return new Fault(mode, Duration.ZERO, null, Task.ANY);
    }

    /** Good answers that take {@code latency}. */
    public static Fault slow(Duration latency) {
        return new Fault(Mode.SLOW, latency, null, Task.ANY);
    }

    /** The same for chats of one task only. */
    public Fault only(Task only) {
        return new Fault(mode, latency, remaining, only);
    }

    /** The same for the next {@code chats} chats only. */
    public Fault times(int chats) {
        return new Fault(mode, latency, chats, task);
    }
}
