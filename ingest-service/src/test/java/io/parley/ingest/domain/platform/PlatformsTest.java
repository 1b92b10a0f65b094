package io.parley.ingest.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a connection is said with its key. */
class PlatformsTest {

    @Test
    void goodConnectionHasNoProblems() {
        assertThat(Platforms.problems(MadeUp.account("facebook", "777").withVerifyToken("token")))
                .isEmpty();
    }

    @Test
    void unknownDoorSaysWhichThereAre() {
        assertThat(Platforms.problems(MadeUp.account("carrier-pigeon")))
                .singleElement()
                .asString()
                .startsWith("door: there is no door 'carrier-pigeon'")
                .contains("facebook")
                .contains("generic");
    }

    @Test
    void connectionThatCouldVerifyNothingIsRefused() {
        assertThat(Platforms.problems(MadeUp.account("facebook").withSecrets().withVerifyToken("token")))
                .singleElement()
                .asString()
                .startsWith("secrets: ");
    }

    @Test
    void optionThatThePlatformDoesNotKnowIsRefused() {
        assertThat(Platforms.problems(
                        MadeUp.account("facebook").withVerifyToken("token").withOptions(Map.of("colour", "blue"))))
                .singleElement()
                .asString()
                .startsWith("options.colour: ");
    }
}
