package io.parley.sentiment.outbound.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.question.Outcome;
import io.parley.sentiment.domain.question.VerdictKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Verdicts of the model for texts that say the same, in memory, bounded in number and age. */
@ApplicationScoped
class VerdictCache {

    private final Cache<VerdictKey, Outcome.Judged> verdicts;

    VerdictCache(SentimentConfig config) {
        verdicts = Caffeine.newBuilder()
                .maximumSize(config.cacheTextsMax())
                .expireAfterWrite(config.cacheFor())
                // On the thread that writes, so that the bound holds at once.
                .executor(Runnable::run)
                .build();
    }

    Optional<Outcome.Judged> find(VerdictKey key) {
        return Optional.ofNullable(verdicts.getIfPresent(key));
    }

    void keep(VerdictKey key, Outcome.Judged judged) {
        verdicts.put(key, judged);
    }
}
