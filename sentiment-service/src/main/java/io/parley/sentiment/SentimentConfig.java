package io.parley.sentiment;

import io.parley.contract.BrandsConfig.ScoringMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What an operator may set of the sentiment service; {@link SentimentConfigGuard} refuses nonsense at start. */
@ConfigMapping(prefix = "parley.sentiment")
public interface SentimentConfig {

    /** What the fast tier scores by: a file of weights, {@code bundled}, or {@code word-list} for no weights at all. */
    @WithDefault("bundled")
    String weights();

    /** Who decides on the items of brands that do not say it themselves. */
    @WithDefault("cascade")
    ScoringMode mode();

    /** In a cascade, fast scores with a confidence below it are escalated to the model, 0..1; 0 escalates nothing. */
    @WithDefault("0.6")
    double escalateBelow();

    /** The final score of an escalated item is out this long after it was escalated, with or without the model. */
    @WithDefault("PT30S")
    Duration deadline();

    /** Items in a model call, at most; fewer where their texts are long. */
    @WithDefault("8")
    int batchMax();

    /** Escalations taken at a time, at most: several calls' worth, so that calls are full where brands are mixed. */
    @WithDefault("32")
    int pollMax();

    /** Pause before the escalation loop starts again after a failure. */
    @WithDefault("PT1S")
    Duration restartAfter();

    /** Where Ollama listens. */
    URI modelUrl();

    /** The model as Ollama lists it. */
    String modelName();

    /** A model call that takes longer is given up. */
    @WithDefault("PT8S")
    Duration modelTimeout();

    /** Loading the model into memory may take this long. */
    @WithDefault("PT3M")
    Duration modelLoadTimeout();

    /** The model's context, in tokens; the same for everyone who uses the model, or Ollama reloads it for each. */
    @WithDefault("4096")
    int modelContextTokens();

    /** Characters of a text that the model sees, at most; what takes several tokens, such as an emoji, counts as several. */
    @WithDefault("400")
    int modelTextCharsMax();

    /** Model calls at a time, at most; Ollama itself lets any number wait. */
    @WithDefault("1")
    int modelCallsMax();

    /** Texts whose verdicts are remembered for others that say the same, at most; 0 remembers none. */
    @WithDefault("10000")
    int cacheTextsMax();

    /** A verdict is remembered this long. */
    @WithDefault("PT6H")
    Duration cacheFor();

    /** Scores asked for at {@code POST /score} are out after this long, with or without the model. */
    @WithDefault("PT20S")
    Duration scoreDeadline();

    /** Texts in one {@code POST /score}, at most. */
    @WithDefault("256")
    int scoreItemsMax();

    /** Calls of {@code POST /score} at a time, at most; others are told to come again. */
    @WithDefault("16")
    int scoreCallsMax();

    /** Failed calls in a row after which the model is left alone. */
    @WithDefault("2")
    int modelFailuresMax();

    /** A model that was left alone is tried again after this long. */
    @WithDefault("PT5S")
    Duration modelProbeAfter();

    /** The door for corrections. */
    Corrections corrections();

    /** How long a person with a correction waits, and how many may at a time. */
    interface Corrections {

        /** A correction that the broker has not acknowledged by then is answered with 503. */
        @WithDefault("PT2S")
        Duration ackMax();

        /** Corrections waiting for the broker at a time, at most; others are told to come again. */
        @WithDefault("64")
        int inFlightMax();

        /** When to come again, as a 503 says. */
        @WithDefault("PT5S")
        Duration retryAfter();
    }
}
