package io.parley.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.parley.contract.BrandsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandsFileSourceTest {

    private static final int ENVIRONMENT = 300;

    @TempDir
    Path folder;

    @Test
    void brandsComeFromTheFileThatTheVariableNames() throws Exception {
        Path file = write("""
                parley:
                  brands:
                    harbour: { name: Harbour Tea, languages: [en, zh], autonomy: { message: none } }
                  connections:
                    harbour-generic:
                      brand: harbour
                      platform: generic
                      account-id: "0012"
                      secrets: [ "${HARBOUR_SECRET}" ]
                """);

        BrandsConfig brands = config(file.toString(), Map.of("HARBOUR_SECRET", "whsec_aGFyYm91cg=="))
                .getConfigMapping(BrandsConfig.class);
        assertThat(brands.brands()).hasEntrySatisfying("harbour", harbour -> {
            assertThat(harbour.name()).isEqualTo("Harbour Tea");
            assertThat(harbour.languages()).containsExactly("en", "zh");
        });
        assertThat(brands.connections()).hasEntrySatisfying("harbour-generic", connection -> {
            assertThat(connection.accountId()).contains(List.of("0012"));
            assertThat(connection.secrets()).containsExactly("whsec_aGFyYm91cg==");
        });
    }

    @Test
    void environmentWinsOverTheFile() throws Exception {
        Path file = write("parley: { brands: { harbour: { name: Harbour Tea } } }");
        assertThat(config(file.toString(), Map.of("parley.brands.harbour.name", "Renamed"))
                        .getConfigMapping(BrandsConfig.class)
                        .brands())
                .hasEntrySatisfying(
                        "harbour", harbour -> assertThat(harbour.name()).isEqualTo("Renamed"));
    }

    @Test
    void withoutTheVariableThereIsNoSource() {
        assertThat(config("", Map.of()).getConfigMapping(BrandsConfig.class).brands())
                .isEmpty();
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        Path file = folder.resolve("missing.yaml");
        assertThatIllegalStateException()
                .isThrownBy(() -> config(file.toString(), Map.of()))
                .withMessageContaining("PARLEY_CONFIG")
                .withMessageContaining(file.toString());
    }

    @Test
    void fileThatIsNoYamlIsRefused() throws Exception {
        Path file = write("parley: { tokens: { a: { value: a-very-secret-token, person: [ ");
        assertThatIllegalStateException()
                .isThrownBy(() -> config(file.toString(), Map.of()))
                .withMessageContaining(file.toString())
                .withMessageContaining("line 1")
                .satisfies(refusal -> assertThat(refusal).hasNoCause().hasMessageNotContaining("a-very-secret-token"));
    }

    @Test
    void partsOutsideOfParleyAreRefused() throws Exception {
        Path file = write("brands: { harbour: { name: Harbour Tea } }");
        assertThatIllegalStateException()
                .isThrownBy(() -> config(file.toString(), Map.of()))
                .withMessageContaining("[brands] at its top: put these below 'parley:'");
    }

    private Path write(String yaml) throws Exception {
        return Files.writeString(folder.resolve("parley.yaml"), yaml);
    }

    private static SmallRyeConfig config(String file, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Map.of("PARLEY_CONFIG", file), "variable", ENVIRONMENT))
                .withSources(new PropertiesConfigSource(environment, "environment", ENVIRONMENT))
                .withSources(new BrandsFileSource())
                .withMapping(BrandsConfig.class)
                .withMappingIgnore("parley.**")
                .build();
    }
}
