package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;

/**
 * A labelled text as the trainer sees it.
 *
 * @param places of its features: those of words first
 * @param words how many of them are of words
 */
record Sample(String source, Label label, int[] places, int words, float wordValue, float gramValue) {

    static Sample of(String source, Label label, Features features, int bits) {
        int words = features.words().length;
        int[] places = new int[words + features.grams().length];
        for (int i = 0; i < places.length; i++) {
            int hash = i < words ? features.words()[i] : features.grams()[i - words];
            places[i] = LanguageWeights.place(hash, bits);
        }
        return new Sample(source, label, places, words, (float) features.wordValue(), (float) features.gramValue());
    }

    /** What the feature at {@code index} counts. */
    float value(int index) {
        return index < words ? wordValue : gramValue;
    }
}
