package io.parley.localstack.standin;

import java.util.List;

/** A small rule-based judgement of sentiment: weighed words, negation, emphasis, contrast, obvious sarcasm. */
final class SentimentRules {

    /** A negator reaches this many words ahead, within its clause. */
    private static final int NEGATION_REACH = 3;

    /** "Not great" is less bad than "great" is good. */
    private static final double NEGATED = -0.75;

    private static final double INTENSIFIED = 1.5;
    private static final double BEFORE_CONTRAST = 0.4;
    private static final double NEUTRAL_BELOW = 0.5;

    /** Nothing behind it is read: the cues of sarcasm take time that grows faster than the text. */
    private static final int TEXT_CHARS_MAX = 4000;

    private SentimentRules() {}

    /** The three labels that Parley's prompt allows. */
    enum Label {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** @param confidence 0 to 1 */
    record Verdict(Label label, double confidence) {}

    /** As much of a text as is read. */
    static String head(String whole) {
        return whole.substring(0, Math.min(TEXT_CHARS_MAX, whole.length()));
    }

    static Verdict judge(String whole) {
        String text = head(whole);
        if (Sarcasm.isObviousIn(text)) {
            return new Verdict(Label.NEGATIVE, 0.75);
        }
        Balance balance = weigh(OpinionTokens.of(text));
        double net = balance.positive - balance.negative;
        boolean mixed = balance.positive > 0 && balance.negative > 0;
        if (Math.abs(net) < NEUTRAL_BELOW) {
            return new Verdict(Label.NEUTRAL, mixed ? 0.55 : 0.75);
        }
        double confidence = Math.min(0.95, 0.62 + 0.11 * Math.abs(net)) - (mixed ? 0.12 : 0);
        return new Verdict(net > 0 ? Label.POSITIVE : Label.NEGATIVE, Math.round(confidence * 100) / 100.0);
    }

    private static Balance weigh(List<String> tokens) {
        Balance balance = new Balance();
        int negatedFor = 0;
        boolean intensified = false;
        for (String token : tokens) {
            double weight = weight(token);
            if (OpinionWords.CONTRASTS.contains(token)) {
                balance.scale(BEFORE_CONTRAST);
                negatedFor = 0;
            } else if (token.equals(OpinionTokens.CLAUSE_END)) {
                negatedFor = 0;
                intensified = false;
            } else if (isNegator(token)) {
                negatedFor = NEGATION_REACH;
            } else if (weight == 0) {
                negatedFor = Math.max(0, negatedFor - 1);
                intensified = OpinionWords.INTENSIFIERS.contains(token);
            } else {
                balance.add(weight * (intensified ? INTENSIFIED : 1) * (negatedFor > 0 ? NEGATED : 1));
                negatedFor = 0;
                intensified = false;
            }
        }
        return balance;
    }

    private static boolean isNegator(String token) {
        return OpinionWords.NEGATORS.contains(token) || token.endsWith("n't");
    }

    private static double weight(String token) {
        if (OpinionWords.isKnown(token) || !token.endsWith("ly")) {
            return OpinionWords.weight(token);
        }
        return OpinionWords.weight(token.substring(0, token.length() - 2));
    }

    /** What speaks for and against, both as positive numbers. */
    private static final class Balance {
        private double positive;
        private double negative;

        void add(double weight) {
            if (weight > 0) {
                positive += weight;
            } else {
                negative -= weight;
            }
        }

        void scale(double factor) {
            positive *= factor;
            negative *= factor;
        }
    }
}
