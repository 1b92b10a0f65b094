package io.parley.sentiment.domain.tuning;

/**
 * The candidate beside the model that is promoted until now, on corrections that neither was trained on.
 *
 * @param rows how many these are
 * @param confirmed how many of them say that the score was right
 * @param before macro-recall of the promoted model, 0..1
 * @param after macro-recall of the candidate, 0..1
 * @param low lower end of the 95 % interval of {@code after - before}
 * @param high its upper end
 * @param lossBefore mean negative logarithm of the right label's probability, with the promoted model
 * @param lossAfter the same with the candidate
 */
public record Comparison(
        int rows,
        int confirmed,
        double before,
        double after,
        double low,
        double high,
        double lossBefore,
        double lossAfter) {

    /** Neither right less often over the labels, nor, which shows with fewer rows, surer of what is wrong. */
    public boolean notWorse() {
        return after >= before && lossAfter <= lossBefore;
    }
}
