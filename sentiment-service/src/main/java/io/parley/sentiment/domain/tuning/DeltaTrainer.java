package io.parley.sentiment.domain.tuning;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what a brand's corrections change. There is no chance in it: the same corrections in the same order give the same
 * bytes. Marks of a text as a whole stay as they are, since nearly all texts share them and a few dozen corrections of
 * one kind would move everything.
 */
final class DeltaTrainer {

    /** Strong enough that corrections of mistakes alone do not turn what was right; found by trying. */
    private static final double PENALTY = 3;

    /** A bias concerns every text, so it is to be moved less easily than a word. */
    private static final double BIAS_VALUE = 0.3;

    /** One text does not outweigh more of the usual ones. */
    private static final double IMPORTANCE_MAX = 3;

    private DeltaTrainer() {}

    static Map<Language, LanguageDelta> train(List<CorrectedText> texts) {
        Map<Language, List<CorrectedText>> byLanguage =
                texts.stream().collect(Collectors.groupingBy(text -> text.view().language()));
        Map<Language, LanguageDelta> trained = new EnumMap<>(Language.class);
        byLanguage.forEach((language, all) -> trained.put(language, delta(all)));
        return trained;
    }

    private static LanguageDelta delta(List<CorrectedText> texts) {
        int bits = texts.getFirst().view().bits();
        int[] places = texts.stream()
                .flatMapToInt(text -> places(text.view().features(), bits))
                .distinct()
                .sorted()
                .toArray();
        double[] importance = importance(texts);
        RidgeFit fit = new RidgeFit(places.length + 1);
        for (int i = 0; i < texts.size(); i++) {
            CorrectedText text = texts.get(i);
            fit.add(text.label(), importance[i], text.view().scores(), columns(text, places), values(text));
        }
        return DeltaQuantiser.bytes(bits, places, fit.changes(PENALTY), BIAS_VALUE);
    }

    /** Where the features of a text stand among the places; the bias is last. */
    private static int[] columns(CorrectedText text, int[] places) {
        return IntStream.concat(
                        places(text.view().features(), text.view().bits())
                                .map(place -> Arrays.binarySearch(places, place)),
                        IntStream.of(places.length))
                .toArray();
    }

    private static double[] values(CorrectedText text) {
        Features features = text.view().features();
        int words = features.words().length;
        double[] values = new double[words + features.grams().length + 1];
        Arrays.fill(values, 0, words, features.wordValue());
        Arrays.fill(values, words, values.length - 1, features.gramValue());
        values[values.length - 1] = BIAS_VALUE;
        return values;
    }

    private static IntStream places(Features features, int bits) {
        return IntStream.concat(Arrays.stream(features.words()), Arrays.stream(features.grams()))
                .map(hash -> LanguageWeights.place(hash, bits));
    }

    /** Every label counts the same in sum, as in the base, unless it has next to no texts. */
    private static double[] importance(List<CorrectedText> texts) {
        int[] counts = new int[Label.values().length];
        texts.forEach(text -> counts[text.label().ordinal()]++);
        long present = Arrays.stream(counts).filter(count -> count > 0).count();
        return texts.stream()
                .mapToDouble(text -> Math.min(
                        IMPORTANCE_MAX,
                        (double) texts.size() / present / counts[text.label().ordinal()]))
                .toArray();
    }
}
