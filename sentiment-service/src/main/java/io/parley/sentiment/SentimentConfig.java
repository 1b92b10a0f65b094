package io.parley.sentiment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What an operator may set of the sentiment service; {@link SentimentConfigGuard} refuses nonsense at start. */
@ConfigMapping(prefix = "parley.sentiment")
public interface SentimentConfig {

    /** Tokens that the model may spend on its verdict for one item; a verdict is about 25. */
    int ANSWER_TOKENS_PER_ITEM = 48;

    /** What the fast tier scores by: a file of weights, {@code bundled}, or {@code word-list} for no weights at all. */
    @WithDefault("bundled")
    String weights();

    /** Fast scores with a confidence below it are escalated to the model, 0..1; 0 escalates nothing. */
    @WithDefault("0.6")
    double escalateBelow();

    /** The final score of an escalated item is out this long after it was escalated, with or without the model. */
    @WithDefault("PT30S")
    Duration deadline();

    /** Escalations taken at a time, and so items per model call, at most. */
    @WithDefault("8")
    int batchMax();

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

    /** Characters of a text that the model sees, at most. */
    @WithDefault("400")
    int modelTextCharsMax();

    /** Model calls at a time, at most; Ollama itself lets any number wait. */
    @WithDefault("1")
    int modelCallsMax();

    /** Failed calls in a row after which the model is left alone. */
    @WithDefault("2")
    int modelFailuresMax();

    /** A model that was left alone is tried again after this long. */
    @WithDefault("PT5S")
    Duration modelProbeAfter();
}
