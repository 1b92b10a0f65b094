package io.parley.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;

/** Everything that can be set about replies, each with a limit that makes sense. */
@ConfigMapping(prefix = "parley.generation")
public interface GenerationConfig {

    Model model();

    Draft draft();

    Knowledge knowledge();

    Outbox outbox();

    /** How long a draft waits for a person before it expires. */
    @WithDefault("P2D")
    Duration holdFor();

    /** How often is looked for what has expired or is too old to keep. */
    Duration sweepEvery();

    /** Below this, 0..1, a score is not sure enough for a release without a person. */
    @WithDefault("0.5")
    @DecimalMin("0") @DecimalMax("1") double confidenceMin();

    /** How long is kept what is known of items and threads that nobody spoke of again. */
    @WithDefault("P90D")
    Duration itemsKeep();

    /** How long decided replies and skipped scores are kept: longer than the topics that they account for. */
    @WithDefault("P400D")
    Duration repliesKeep();

    /** The longest wait between two attempts at a database or broker that is away. */
    @WithDefault("PT5S")
    Duration holdBackoffMax();

    /** The model and how it is asked; it is always spoken to in Ollama's protocol. */
    interface Model {
        URI baseUrl();

        @NotBlank String name();

        @WithDefault("0.3")
        @DecimalMin("0") @DecimalMax("2") double temperature();

        /** Context window in tokens. The same everywhere, else the server reloads the model. */
        @WithDefault("4096")
        @Min(512) int numCtx();

        /** Longest answer in tokens. */
        @WithDefault("400")
        @Min(16) int numPredict();

        @WithDefault("PT20S")
        Duration timeout();
    }

    /** Drafting. */
    interface Draft {
        /** Drafts written at the same time by this process. */
        @WithDefault("4")
        @Min(1) @Max(64) int concurrency();

        /** How often workers look for work that nobody told them of. */
        @WithDefault("PT0.5S")
        Duration poll();

        /** How long a claim holds: longer than a model call, so that only the dead lose theirs. */
        @WithDefault("PT60S")
        Duration claimFor();

        /** After this time without a draft the reply has failed. */
        @WithDefault("PT1H")
        Duration deadline();

        @WithDefault("PT1S")
        Duration backoffMin();

        @WithDefault("PT1M")
        Duration backoffMax();

        /** Longest reply in characters. */
        @WithDefault("600")
        @Min(20) @Max(5000) int replyCharsMax();

        /** So much of an item is shown to the model, in characters. */
        @WithDefault("2000")
        @Min(100) @Max(10000) int itemCharsMax();
    }

    /** The passages that drafts rest on. */
    interface Knowledge {
        @WithDefault("3")
        @Min(1) @Max(10) int passagesMax();

        /** So much of a passage is used, in characters. */
        @WithDefault("1200")
        @Min(100) @Max(5000) int passageCharsMax();

        /** Passages that fit less well than this (BM25) are left out. */
        @WithDefault("0.3")
        double scoreMin();

        /** Files per brand; more are refused at start. */
        @WithDefault("500")
        @Min(1) int filesMax();
    }

    /** The way of reply events to Kafka. */
    interface Outbox {
        /** Events per Kafka transaction. */
        @WithDefault("200")
        @Min(1) @Max(1000) int batch();

        /** How often the relay looks for events that nobody told it of. */
        @WithDefault("PT0.25S")
        Duration poll();

        /** How long published events are kept. */
        @WithDefault("P7D")
        Duration keep();
    }
}
