package io.parley.sentiment.inbound.command;

import io.parley.chassis.CommandConfig;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.outbound.DeployedWeights;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What verbs about a brand need to know, from where the service has it.
 *
 * @param kafka how to reach the broker
 * @param brands of the brands file
 * @param weights what the service scores by, as it is set
 */
record BrandSettings(Map<String, Object> kafka, Set<String> brands, String weights) {

    static BrandSettings read() {
        CommandConfig config = CommandConfig.read(SentimentConfig.class);
        return new BrandSettings(
                config.kafka(),
                config.brands().brands().keySet(),
                config.of(SentimentConfig.class).weights());
    }

    /** Refuses a brand that the brands file does not have. */
    BrandSettings knowing(String brand) {
        if (!brands.contains(brand)) {
            throw new IllegalArgumentException(
                    "There is no brand '" + brand + "' in the brands file; there are " + new TreeSet<>(brands) + ".");
        }
        return this;
    }

    /** The weights that brand models change. */
    Weights base() {
        return DeployedWeights.chosen(weights, "parley.sentiment.weights")
                .orElseThrow(() ->
                        new IllegalArgumentException("The service has no trained weights (parley.sentiment.weights is "
                                + weights + "); a brand's model changes weights, so there is nothing to change."));
    }
}
