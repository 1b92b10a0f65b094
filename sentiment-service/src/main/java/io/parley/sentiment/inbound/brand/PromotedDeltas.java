package io.parley.sentiment.inbound.brand;

import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.domain.brand.BrandDeltas;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The promoted models as the topic has them now, for everybody in the process who scores. The first who asks waits until
 * the topic was read once, so that a restarted copy does not go back to the base for its first items; but not for ever.
 */
@Singleton
class PromotedDeltas implements BrandDeltas {

    private static final Logger LOG = Logger.getLogger(PromotedDeltas.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch read = new CountDownLatch(1);
    private volatile boolean waiting = true;
    private volatile Map<String, BrandDelta> byBrand = new ConcurrentHashMap<>();

    @Override
    public @Nullable BrandDelta of(String brand) {
        if (waiting) {
            await();
        }
        return byBrand.get(brand);
    }

    /** A copy of what is in use. */
    Map<String, BrandDelta> all() {
        return new HashMap<>(byBrand);
    }

    /** What a reading from the beginning found. */
    void replace(Map<String, BrandDelta> found) {
        byBrand = new ConcurrentHashMap<>(found);
        read.countDown();
    }

    /** What came since; without a delta the base alone is promoted. */
    void set(String brand, @Nullable BrandDelta delta) {
        if (delta == null) {
            byBrand.remove(brand);
        } else {
            byBrand.put(brand, delta);
        }
    }

    private void await() {
        try {
            if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("brand models could not be read yet; the base scores for all brands until they are");
            }
            waiting = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
