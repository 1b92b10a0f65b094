package io.parley.sentiment;

/**
 * How the model's context is shared out, in tokens: instructions, aspects, texts and the answer. Ollama cuts a prompt that
 * is too long from its beginning, without a word, so that what does not fit must never be sent.
 */
public final class ModelBudget {

    /** The instructions, and the frame around the texts. */
    public static final int INSTRUCTIONS = 700;

    /** Aspects that a brand may list. */
    public static final int ASPECTS = 450;

    /** What stands around each text. */
    public static final int AROUND_TEXT = 32;

    /** Room in an answer beside what each item has: for one with more than its share, and the frame. */
    public static final int ANSWER = 400;

    /** An item's share of the answer; a verdict with one aspect takes about 60. */
    public static final int ANSWER_PER_ITEM = 128;

    /** What a full call is reckoned with, a text: about a hundred letters, or Chinese characters. */
    private static final int SHORT_TEXT = 100;

    private ModelBudget() {}

    /** What is left for a call's aspects and items, each of which takes {@link #perItem()} beside its text. */
    public static int forItems(SentimentConfig config) {
        return config.modelContextTokens() - INSTRUCTIONS - ANSWER;
    }

    /** What each item takes beside its text. */
    public static int perItem() {
        return AROUND_TEXT + ANSWER_PER_ITEM;
    }

    /** The answer about that many items. */
    public static int answer(int items) {
        return ANSWER + items * ANSWER_PER_ITEM;
    }

    /** The context without which a full call of short texts, or one longest text, would not fit. */
    static int contextNeeded(SentimentConfig config) {
        int texts = Math.max(config.batchMax() * (SHORT_TEXT + perItem()), config.modelTextCharsMax() + perItem());
        return INSTRUCTIONS + ASPECTS + ANSWER + texts;
    }
}
