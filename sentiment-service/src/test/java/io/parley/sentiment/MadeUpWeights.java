package io.parley.sentiment;

import io.parley.sentiment.domain.linear.WeightsFormat;
import io.parley.sentiment.domain.training.MadeUpCorpus;
import io.parley.sentiment.domain.training.Trainer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights from made-up sentences, for a service whose model is never asked. */
public class MadeUpWeights implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path file;

    @Override
    public Map<String, String> start() {
        try {
            file = Files.createTempFile("made-up", ".weights");
            Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("parley.sentiment.weights", file.toString(), "parley.sentiment.escalate-below", "0");
    }

    /** The same each time. */
    public static byte[] bytes() {
        return WeightsFormat.write(new Trainer(null, 1, line -> {})
                .train(List.of(MadeUpCorpus.english("en", 600, 1), MadeUpCorpus.chinese("zh", 300, 2))));
    }

    @Override
    public void stop() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
