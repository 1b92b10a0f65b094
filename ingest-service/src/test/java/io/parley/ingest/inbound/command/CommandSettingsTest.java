package io.parley.ingest.inbound.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSettingsTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("PARLEY_CONFIG");
        System.clearProperty("KAFKA_BOOTSTRAP_SERVERS");
        System.clearProperty("kafka.security.protocol");
    }

    @Test
    void brandsFileBrokerAndDefaultsAreReadWithoutTheService() throws IOException {
        brandsFile("harbour");
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", "broker:1234");
        System.setProperty("kafka.security.protocol", "SSL");

        CommandSettings settings = CommandSettings.read();

        assertThat(settings.brands().connections()).containsKey("pier-page");
        assertThat(settings.ingest().commandPatience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.kafka())
                .containsEntry("bootstrap.servers", "broker:1234")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void brandsFileThatCannotBeUsedIsRefusedWithTheKey() throws IOException {
        brandsFile("nobody");

        assertThatThrownBy(CommandSettings::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parley.connections.pier-page.brand");
    }

    @Test
    void whatTheServiceWouldRefuseAtStartIsRefusedHereToo() throws IOException {
        brandsFile("harbour", ", verify-tokne: oops");
        assertThatThrownBy(CommandSettings::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verify-tokne");

        brandsFile("harbour", ", door: ticktock");
        assertThatThrownBy(CommandSettings::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no door 'ticktock'");
    }

    @Test
    void fileThatIsNoBrandsFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("brands.yaml"), "parley: {brands: [");
        System.setProperty("PARLEY_CONFIG", folder.resolve("brands.yaml").toString());

        assertThatThrownBy(CommandSettings::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brands.yaml, which is not readable YAML");
    }

    @Test
    void variableThatTheBrandsFileNamesAndTheEnvironmentLacksIsNamed() throws IOException {
        brandsFile("${HARBOUR_LACKS_THIS}");

        assertThatThrownBy(CommandSettings::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HARBOUR_LACKS_THIS");
    }

    private void brandsFile(String brand) throws IOException {
        brandsFile(brand, "");
    }

    private void brandsFile(String brand, String more) throws IOException {
        Path file = folder.resolve("brands.yaml");
        Files.writeString(file, """
                parley:
                  brands:
                    harbour: {name: Harbour Tea}
                  connections:
                    pier-page: {brand: "%s", platform: facebook, secrets: [harbour-secret], verify-token: harbour-token%s}
                """.formatted(brand, more));
        System.setProperty("PARLEY_CONFIG", file.toString());
    }
}
