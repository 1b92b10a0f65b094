package io.parley.sentiment.outbound;

import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.brand.BrandDeltas;
import io.parley.sentiment.domain.fast.FastClassifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The fast tier with the weights that the settings name. */
class DeployedClassifier {

    private static final Logger LOG = Logger.getLogger(DeployedClassifier.class);

    @Produces
    @Singleton
    FastClassifier classifier(SentimentConfig config, BrandDeltas deltas) {
        FastClassifier classifier = new FastClassifier(
                DeployedWeights.chosen(config.weights(), "parley.sentiment.weights")
                        .orElse(null),
                deltas);
        LOG.infof("fast tier, model=%s, version=%s", classifier.name(), classifier.version());
        return classifier;
    }
}
