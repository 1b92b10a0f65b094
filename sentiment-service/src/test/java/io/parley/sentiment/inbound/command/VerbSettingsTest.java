package io.parley.sentiment.inbound.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verbs read without the service: the brands file, the environment and the defaults of the jar. */
class VerbSettingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void brandsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("parley.yaml"), """
                parley:
                  live-for: PT12H
                  brands:
                    harbour: { name: Harbour Tea, sentiment: { mode: fast } }
                """);
        System.setProperty("PARLEY_CONFIG", file.toString());
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", "broker:1234");
    }

    @AfterEach
    void forget() {
        System.clearProperty("PARLEY_CONFIG");
        System.clearProperty("KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void deadLettersArePutBackWithTheBrandsFilesSettings() {
        ReplayDlqCommand.Settings settings = ReplayDlqCommand.Settings.read();

        assertThat(settings.liveFor()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.kafka()).containsEntry("bootstrap.servers", "broker:1234");
    }

    @Test
    void brandsAreTunedWithTheBrandsFilesSettings() {
        assertThat(BrandSettings.read().knowing("harbour").kafka()).containsEntry("bootstrap.servers", "broker:1234");
        assertThatThrownBy(() -> BrandSettings.read().knowing("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("harbour");
    }
}
