package io.parley.sentiment.outbound;

import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.domain.linear.WeightsFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The weights that a setting names. */
public final class DeployedWeights {

    /** Those in the jar, if it was built with any. */
    public static final String BUNDLED = "bundled";

    /** None: the word list serves. */
    public static final String WORD_LIST = "word-list";

    private static final Logger LOG = Logger.getLogger(DeployedWeights.class);
    private static final String IN_JAR = "/weights/sentiment.weights";

    private DeployedWeights() {}

    /**
     * The weights, or none where the word list is to serve.
     *
     * @param choice {@link #BUNDLED}, {@link #WORD_LIST} or a file
     * @param key where the choice comes from, to be named should it be wrong
     */
    public static Optional<Weights> chosen(String choice, String key) {
        try {
            return switch (choice) {
                case WORD_LIST -> Optional.empty();
                case BUNDLED -> bundled();
                default -> Optional.of(WeightsFormat.read(Files.readAllBytes(Path.of(choice))));
            };
        } catch (IOException e) {
            throw new IllegalArgumentException(key + ": " + choice + " cannot be read: " + e + ".", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + choice + " holds no weights: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Weights> bundled() throws IOException {
        try (InputStream in = DeployedWeights.class.getResourceAsStream(IN_JAR)) {
            if (in == null) {
                LOG.warn("This build has no trained weights; the word list serves, which is right less often.");
                return Optional.empty();
            }
            return Optional.of(WeightsFormat.read(in.readAllBytes()));
        }
    }
}
