package io.parley.sentiment.inbound;

import io.parley.contract.BrandsConfig;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How each brand wants its items scored; what it leaves open is the service's setting. */
@ApplicationScoped
public class BrandScorings {

    private final Scoring byDefault;
    private final Map<String, Scoring> byBrand;

    BrandScorings(SentimentConfig config, BrandsConfig brands) {
        byDefault = new Scoring(config.mode(), config.escalateBelow(), List.of());
        byBrand = brands.brands().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, brand -> of(brand.getValue().sentiment())));
    }

    /** That of a brand; the service's own where the brands file has no such brand. */
    public Scoring of(String brand) {
        return byBrand.getOrDefault(brand, byDefault);
    }

    private Scoring of(BrandsConfig.Scoring wanted) {
        return new Scoring(
                wanted.mode().orElse(byDefault.mode()),
                wanted.escalateBelow().orElse(byDefault.escalateBelow()),
                wanted.aspects().orElse(List.of()));
    }
}
