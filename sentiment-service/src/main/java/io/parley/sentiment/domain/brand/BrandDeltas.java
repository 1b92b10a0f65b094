package io.parley.sentiment.domain.brand;

import org.jspecify.annotations.Nullable;

/** The promoted models of all brands, as they are now. */
@FunctionalInterface
public interface BrandDeltas {

    /** For when there are none. */
    BrandDeltas NONE = brand -> null;

    /** The brand's own model, if it has one. */
    @Nullable BrandDelta of(String brand);
}
