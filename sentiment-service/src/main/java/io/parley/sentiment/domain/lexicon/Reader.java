package io.parley.sentiment.domain.lexicon;

import java.util.List;

/** Reads units in order and adds up what they say; one use per text. */
final class Reader {

    private static final int NEGATION_REACH = 3;
    private static final double NEGATED = -0.7;
    private static final double BOOST = 1.5;
    private static final double DAMPEN = 0.6;
    private static final double BEFORE_CONTRAST = 0.5;
    private static final double AFTER_CONTRAST = 1.2;
    private static final double ASKED = 0.5;
    private static final double PER_EXCLAMATION = 0.15;
    private static final int EXCLAMATIONS_MAX = 3;

    private final Lexicon lexicon;
    private final Signals signals = new Signals();
    private double positive;
    private double negative;
    private double emphasis = 1;
    private double side = 1;
    private int negatedFor;
    private int exclamations;
    private int questionMarks;
    private boolean opinion;
    private boolean sarcastic;

    private Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static Reading read(List<String> units, Lexicon lexicon) {
        Reader reader = new Reader(lexicon);
        units.forEach(reader::take);
        return reader.reading(units);
    }

    private void take(String unit) {
        opinion |= lexicon.is(Role.OPINION, unit);
        sarcastic |= lexicon.is(Role.SARCASM, unit);
        double weight = lexicon.weight(unit).orElse(0);
        signals.take(unit, weight, negatedFor > 0);
        if (weight != 0) {
            add(weight);
        } else if (lexicon.is(Role.NEGATION, unit)) {
            // Two negations within reach take each other back.
            negatedFor = negatedFor > 0 ? 0 : NEGATION_REACH;
        } else if (lexicon.is(Role.BOOSTER, unit)) {
            emphasis = BOOST;
        } else if (lexicon.is(Role.DAMPENER, unit)) {
            emphasis = DAMPEN;
        } else if (lexicon.is(Role.CONTRAST, unit)) {
            turn();
        } else {
            pass(unit);
        }
    }

    private void add(double weight) {
        double value = weight * emphasis * side * (negatedFor > 0 ? NEGATED : 1);
        if (value > 0) {
            positive += value;
        } else {
            negative -= value;
        }
        emphasis = 1;
        negatedFor = 0;
    }

    private void turn() {
        positive *= BEFORE_CONTRAST;
        negative *= BEFORE_CONTRAST;
        side = AFTER_CONTRAST;
        negatedFor = 0;
        emphasis = 1;
    }

    private void pass(String unit) {
        switch (unit) {
            case "!" -> exclamations++;
            case "?" -> questionMarks++;
            default -> {}
        }
        boolean endsThought = ".!?,;…\n".contains(unit);
        negatedFor = endsThought ? 0 : Math.max(0, negatedFor - 1);
        emphasis = endsThought ? 1 : emphasis;
    }

    private Reading reading(List<String> units) {
        boolean question = !units.isEmpty() && units.getLast().equals("?");
        boolean outcry = exclamations > 1 || (exclamations > 0 && questionMarks > 0) || questionMarks > 1;
        double loudness = 1 + PER_EXCLAMATION * Math.min(exclamations, EXCLAMATIONS_MAX);
        double asked = question && !outcry ? ASKED : 1;
        return new Reading(
                units.isEmpty(),
                positive * loudness * asked,
                negative * loudness * asked,
                question,
                opinion || outcry,
                sarcastic,
                signals.toArray());
    }
}
