package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;
import java.util.Arrays;

/**
 * A labelled text as the trainer sees it.
 *
 * @param places of its features
 * @param values what each of them counts
 */
record Sample(String source, Label label, int[] places, float[] values) {

    static Sample of(String source, Label label, Features features, int bits) {
        int words = features.words().length;
        int grams = features.grams().length;
        int marks = features.marks().length;
        int[] places = Arrays.copyOf(features.words(), words + grams + marks);
        System.arraycopy(features.grams(), 0, places, words, grams);
        System.arraycopy(features.marks(), 0, places, words + grams, marks);
        float[] values = new float[places.length];
        Arrays.fill(values, 0, words, (float) features.wordValue());
        Arrays.fill(values, words, words + grams, (float) features.gramValue());
        Arrays.fill(values, words + grams, places.length, (float) features.markValue());
        for (int i = 0; i < places.length; i++) {
            places[i] = LanguageWeights.place(places[i], bits);
        }
        return new Sample(source, label, places, values);
    }
}
