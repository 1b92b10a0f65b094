package io.parley.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandsFileTest {

    private static final String GOOD = """
            parley:
              brands:
                harbour:
                  name: Harbour Tea
                  autonomy: { default: approve, review: suggest }
                  competitors:
                    Lantern Leaf: { terms: [lantern leaf, 灯叶] }
              connections:
                harbour-generic:
                  brand: "harbour"
                  platform: generic
                  secrets: [ "whsec_aGFyYm91ci1kb29yLXNlY3JldA==" ]
                harbour-facebook:
                  brand: harbour
                  platform: facebook
                  account-id: "4401"
                  secrets: [ old-secret, new-secret ]
                  verify-token: handshake
              tokens:
                mei: { value: 0123456789abcdef, person: Mei Lin, role: approver }
                sam: { value: fedcba9876543210, person: Sam Ode, role: reader }
            """;

    @Test
    void aGoodFileHasNoProblems() {
        assertThat(BrandsFile.problems(config(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            review: suggest                   | poem: suggest              | parley.brands.harbour.autonomy.poem
            brand: "harbour"                  | brand: inland              | parley.connections.harbour-generic.brand
            [ "whsec_aGFyYm91ci1kb29yLXNlY3JldA==" ]          | [ "s3cret", " " ]          | parley.connections.harbour-generic.secrets
            platform: generic                 | platform: generic; timestamp-tolerance: PT0S  | parley.connections.harbour-generic.timestamp-tolerance
            platform: generic                 | platform: generic; timestamp-tolerance: -PT5M | parley.connections.harbour-generic.timestamp-tolerance
            0123456789abcdef                  | tooshort                   | parley.tokens.mei.value
            fedcba9876543210                  | 0123456789abcdef           | parley.tokens.
            """)
    void whatContradictsIsNamed(String before, String after, String key) {
        assertThat(GOOD).contains(before);
        String bad = GOOD.replace(before, after.replace("; ", "\n      "));

        assertThat(BrandsFile.problems(config(bad)))
                .singleElement()
                .asString()
                .startsWith(key)
                .endsWith(".");
    }

    @Test
    void aFileWithoutBrandsSaysWhereToNameThem() {
        assertThat(BrandsFile.problems(config("parley: {}")))
                .singleElement()
                .asString()
                .contains("parley.brands is empty")
                .contains("PARLEY_CONFIG");
    }

    @Test
    void everyProblemIsToldNotOnlyTheFirst() {
        String bad = GOOD.replace("review: suggest", "poem: suggest").replace("0123456789abcdef", "tooshort");

        assertThat(BrandsFile.problems(config(bad))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: Harbour Tea         | voice: calm          | parley.brands.harbour.name
            default: approve          | default: maybe       | parley.brands.harbour.autonomy
            role: reader              | role: queen          | parley.tokens.sam.role
            """)
    void whatIsMissingOrOfAWrongTypeIsNamed(String before, String after, String key) {
        assertThat(GOOD).contains(before);
        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> config(GOOD.replace(before, after)))
                .withMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'autonomy: { default: approve, review: suggest }', REVIEW, SUGGEST",
        "'autonomy: { default: approve, review: suggest }', COMMENT, APPROVE",
        "'autonomy: { review: suggest }', COMMENT, APPROVE",
        "autonomy: auto, COMMENT, AUTO",
        "'', POST, APPROVE"
    })
    void autonomyIsPerKindElseTheDefaultElseApproval(String written, Kind kind, BrandsConfig.Autonomy expected) {
        String file = GOOD.replace("autonomy: { default: approve, review: suggest }", written);

        assertThat(config(file).brands().values())
                .singleElement()
                .extracting(brand -> brand.autonomyFor(kind))
                .isEqualTo(expected);
    }

    @Test
    void foldersAreRelativeToTheFile() {
        BrandsConfig config = config(GOOD + "  config: /etc/parley/parley.yaml\n");

        assertThat(BrandsFile.resolve(config, "knowledge/")).isEqualTo(Path.of("/etc/parley/knowledge"));
        assertThat(BrandsFile.resolve(config, "/srv/knowledge")).isEqualTo(Path.of("/srv/knowledge"));
        assertThat(BrandsFile.resolve(config(GOOD), "knowledge")).isEqualTo(Path.of("knowledge"));
    }

    @Test
    void tokensCanComeFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "PARLEY_TOKENS_OPERATOR_VALUE", "another-long-secret",
                "PARLEY_TOKENS_OPERATOR_PERSON", "Operator",
                "PARLEY_TOKENS_OPERATOR_ROLE", "approver");

        assertThat(config(GOOD, environment).tokens()).containsOnlyKeys("mei", "sam", "operator");
    }

    private static BrandsConfig config(String yaml) {
        return config(yaml, Map.of());
    }

    private static BrandsConfig config(String yaml, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new YamlConfigSource("brands file", yaml, 100), new EnvConfigSource(environment, 300))
                .withMapping(BrandsConfig.class)
                .build()
                .getConfigMapping(BrandsConfig.class);
    }
}
