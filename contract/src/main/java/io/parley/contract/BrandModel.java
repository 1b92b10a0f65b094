package io.parley.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On {@code sentiment-models}: what a brand's corrections change in the fast tier. The newest record under the brand's
 * name is the promoted model; each version also stands under {@code brand/version}, to be promoted again.
 *
 * @param version counted per brand, from 1; 0 stands for the base alone, which a roll-back can go back to
 * @param base version of the weights that it changes; on others it is not used
 * @param delta the changes, Base64; absent at version 0
 * @param quality how it did on corrections that it was not trained on; absent at version 0
 * @param by who had it trained, or promoted it again
 */
public record BrandModel(
        String brand,
        int version,
        String base,
        @Nullable String delta,
        @Nullable Quality quality,
        String by,
        Instant at) {

    public BrandModel {
        Required.part(brand, "brand");
        Required.part(base, "base");
        Required.part(by, "by");
        Required.part(at, "at");
    }

    /**
     * What was measured before it was promoted.
     *
     * @param trainedOn corrections that it learnt from
     * @param heldBack corrections that it did not see and was judged by
     * @param before macro-recall on those with the model that was promoted until then, 0..1
     * @param after macro-recall on those with this one, 0..1
     */
    public record Quality(int trainedOn, int heldBack, double before, double after) {}
}
