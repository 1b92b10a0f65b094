package io.parley.sentiment.domain.level;

import java.util.Random;

/** Draws shares that counts could have come from. */
final class Dirichlet {

    /** So that what was never seen is not impossible (Jeffreys). */
    private static final double UNSEEN = 0.5;

    private Dirichlet() {}

    static double[] draw(double[] counts, Random chance) {
        double[] drawn = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            drawn[i] = gamma(counts[i] + UNSEEN, chance);
            sum += drawn[i];
        }
        for (int i = 0; i < counts.length; i++) {
            drawn[i] /= sum;
        }
        return drawn;
    }

    /** Marsaglia and Tsang (2000); a shape below 1 is brought above it, as they say. */
    private static double gamma(double shape, Random chance) {
        if (shape < 1) {
            return gamma(shape + 1, chance) * StrictMath.pow(1 - chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = chance.nextGaussian();
            double v = 1 + c * normal;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(1 - chance.nextDouble()) < normal * normal / 2 + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
