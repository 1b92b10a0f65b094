package io.parley.sentiment.domain.level;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.level.Level.Corrected;
import io.parley.sentiment.domain.level.Level.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Estimates the level. The weights know nothing of how often a brand is praised: they were trained with as much of each
 * label. So counting labels pulls every brand towards the middle, and towards whatever is mistaken for something else.
 */
public final class NetSentiment {

    static final int ITEMS_MIN = 30;
    static final int CHECKED_MIN = 10;

    private static final int LABELS = Label.values().length;
    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;
    private static final double WIDTH_MAX = 0.3;
    private static final long SEED = 1;

    private NetSentiment() {}

    /** The level of these items, with what people said of scores of the same brand, then or earlier. */
    public static Level of(List<ScoredItem> items, List<CheckedScore> checked) {
        double[] said = new double[LABELS];
        items.forEach(item -> said[item.said().ordinal()]++);
        List<String> tooLittle = new ArrayList<>();
        if (items.size() < ITEMS_MIN) {
            tooLittle.add("%d scores are too few for a level; it takes %d.".formatted(items.size(), ITEMS_MIN));
            return new Level(items.size(), raw(said), null, 0, tooLittle);
        }
        Optional<String> doubt = Fairness.doubt(checked);
        doubt.ifPresent(tooLittle::add);
        List<CheckedScore> used = doubt.isEmpty() ? checked : List.of();
        addMissing(used, tooLittle);
        Corrected corrected = corrected(items, said, used);
        addVague(corrected, tooLittle);
        return new Level(items.size(), raw(said), corrected, used.size(), tooLittle);
    }

    private static Corrected corrected(List<ScoredItem> items, double[] said, List<CheckedScore> checked) {
        double[] ones = new double[items.size()];
        Arrays.fill(ones, 1);
        double[] prior =
                PriorShift.shares(items.stream().map(ScoredItem::likelihoods).toList(), ones);
        Confusion confusion = Confusion.of(items, prior, checked);
        double[] shares = confusion.shares(said);
        Random chance = new Random(SEED);
        double[][] draws = new double[LABELS + 1][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = confusion.possibleShares(said, chance);
            for (int label = 0; label < LABELS; label++) {
                draws[label][draw] = drawn[label];
            }
            draws[LABELS][draw] = net(drawn);
        }
        return new Corrected(
                estimate(shares[Label.POSITIVE.ordinal()], draws[Label.POSITIVE.ordinal()]),
                estimate(shares[Label.NEUTRAL.ordinal()], draws[Label.NEUTRAL.ordinal()]),
                estimate(shares[Label.NEGATIVE.ordinal()], draws[Label.NEGATIVE.ordinal()]),
                estimate(net(shares), draws[LABELS]));
    }

    private static Estimate estimate(double value, double[] draws) {
        Arrays.sort(draws);
        return new Estimate(
                value,
                Math.min(value, draws[(int) (DRAWS * TAIL)]),
                Math.max(value, draws[(int) (DRAWS * (1 - TAIL)) - 1]));
    }

    private static Raw raw(double[] said) {
        double all = Math.max(1, Arrays.stream(said).sum());
        double[] shares = Arrays.stream(said).map(count -> count / all).toArray();
        return new Raw(
                shares[Label.POSITIVE.ordinal()],
                shares[Label.NEUTRAL.ordinal()],
                shares[Label.NEGATIVE.ordinal()],
                net(shares));
    }

    private static double net(double[] shares) {
        return shares[Label.POSITIVE.ordinal()] - shares[Label.NEGATIVE.ordinal()];
    }

    private static void addMissing(List<CheckedScore> checked, List<String> tooLittle) {
        Map<Label, Long> counts = new EnumMap<>(Label.class);
        checked.forEach(score -> counts.merge(score.truth(), 1L, Long::sum));
        for (Label label : Label.values()) {
            long missing = CHECKED_MIN - counts.getOrDefault(label, 0L);
            if (missing > 0) {
                tooLittle.add(
                        "%d more checked scores of items that are %s are needed; until then the classifier's own probabilities stand in for them."
                                .formatted(missing, label.wireName()));
            }
        }
    }

    private static void addVague(Corrected corrected, List<String> tooLittle) {
        Map<String, Estimate> shares = Map.of(
                "positive", corrected.positive(), "neutral", corrected.neutral(), "negative", corrected.negative());
        for (Label label : Label.values()) {
            Estimate share = shares.get(label.wireName());
            if (share != null && share.vague(WIDTH_MAX)) {
                tooLittle.add("The share of %s is not known well enough to be a level.".formatted(label.wireName()));
            }
        }
    }
}
