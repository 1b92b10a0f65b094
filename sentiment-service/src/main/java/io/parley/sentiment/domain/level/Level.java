package io.parley.sentiment.domain.level;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand's net sentiment and the shares that it is made of.
 *
 * @param items scores that it rests on
 * @param raw shares as the labels say, and positive minus negative
 * @param corrected the same for what people would have said; absent where there are too few items
 * @param checked scores that people checked and that were used
 * @param tooLittle what there is too little of, a sentence each; empty when there is enough
 */
public record Level(int items, Raw raw, @Nullable Corrected corrected, int checked, List<String> tooLittle) {

    public Level {
        tooLittle = List.copyOf(tooLittle);
    }

    /** Shares, 0..1 each, and net, -1..1. */
    public record Raw(double positive, double neutral, double negative, double net) {}

    /** Shares, 0..1 each, and net, -1..1. */
    public record Corrected(Estimate positive, Estimate neutral, Estimate negative, Estimate net) {}
}
