package io.parley.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds of {@code ./parley fuzz}, among them every input that ever broke a rule, without the fuzzer. */
class FuzzSeedsTest {

    private static final Map<String, FuzzTarget> TARGETS = FuzzTargets.all();

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesHoldForTheSeed(String target, String seed) {
        FuzzTargets.named(target).run(Seeds.bytes(Seeds.root().resolve(target).resolve(seed)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void targetHasSeeds(String target) {
        assertThat(Seeds.of(target)).as("src/test/resources/fuzz/" + target).isNotEmpty();
    }

    @Test
    void everyFolderOfSeedsHasATarget() throws IOException {
        try (Stream<Path> folders = Files.list(Seeds.root())) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .isSubsetOf(TARGETS.keySet());
        }
    }

    /** Otherwise a verifier that refuses everything would look well. */
    @ParameterizedTest
    @MethodSource("verifiers")
    void verifierIsShownAWellSignedDelivery(String target) {
        assertThat(Seeds.signed(target)).isNotEmpty();
    }

    /** Otherwise the fuzzer would have to find the platform's format first. */
    @ParameterizedTest
    @MethodSource("readers")
    void someSeedOfAReaderHoldsAnItem(ReaderTarget reader, String target) {
        assertThat(Seeds.of(target))
                .extracting(seed -> reader.read(Seeds.bytes(seed)))
                .anyMatch(reading ->
                        reading instanceof Reading.Parts parts && !parts.items().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.parley.ingest.domain.platform.Platforms#all")
    void connectionIsOneThatTheServiceWouldTake(Platform platform) {
        assertThat(Platforms.problems(FuzzedAccounts.of(platform))).isEmpty();
    }

    static Stream<Arguments> seeds() {
        return TARGETS.keySet().stream()
                .flatMap(target -> Seeds.of(target).stream()
                        .map(seed -> Arguments.of(target, String.valueOf(seed.getFileName()))));
    }

    static List<String> targets() {
        return List.copyOf(TARGETS.keySet());
    }

    static List<String> verifiers() {
        return targets().stream()
                .filter(target -> target.startsWith("verifier-"))
                .toList();
    }

    static Stream<Arguments> readers() {
        return TARGETS.entrySet().stream()
                .filter(target -> target.getValue() instanceof ReaderTarget)
                .map(target -> Arguments.of(target.getValue(), target.getKey()));
    }
}
