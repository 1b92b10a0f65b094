package io.parley.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String ONE = "PARLEY_TEST_MADE_UP_ONE";
    private static final String TWO = "PARLEY_TEST_MADE_UP_TWO";

    @TempDir
    Path folder;

    private Path kept;

    @BeforeEach
    void keepInAFolderThatIsNotThereYet() {
        kept = folder.resolve("state/secrets.json");
    }

    @Test
    void variablesThatNobodyGaveAreMadeUpAsSecretsOfTheirOwn() throws Exception {
        Secrets secrets =
                Secrets.of(brands("a: \"${" + ONE + "}\"\nb: [ \"${" + TWO + "}\", \"${" + ONE + "}\" ]"), kept);

        assertThat(secrets.environment()).containsOnlyKeys(ONE, TWO, Secrets.TOKEN);
        assertThat(secrets.environment().values()).doesNotHaveDuplicates();
        String made = String.valueOf(secrets.environment().get(ONE));
        assertThat(made).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(made.substring("whsec_".length())))
                .hasSize(24);
    }

    @Test
    void fileIsReadableByItsOwnerAlone() throws Exception {
        Secrets.of(brands("a: \"${" + ONE + "}\""), kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void fileStaysReadableByItsOwnerAloneWhenASecretIsAdded() throws Exception {
        Secrets.of(brands("a: \"${" + ONE + "}\""), kept);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
        Secrets.of(brands("a: \"${" + TWO + "}\""), kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void valuesAreKeptAndNewOnesAdded() throws Exception {
        Secrets first = Secrets.of(brands("a: \"${" + ONE + "}\""), kept);
        Secrets second = Secrets.of(brands("a: \"${" + ONE + "}\"\nb: \"${" + TWO + "}\""), kept);

        assertThat(second.environment())
                .containsAllEntriesOf(first.environment())
                .containsKey(TWO);
        assertThat(second.token()).isEqualTo(first.token());
    }

    @Test
    void whatTheEnvironmentGivesIsNotMadeUp() throws Exception {
        assertThat(Secrets.of(brands("a: \"${PATH}\""), kept).environment()).containsOnlyKeys(Secrets.TOKEN);
    }

    @Test
    void tokenIsLongEnoughForTheBrandsFileAndPlainEnoughForAHeader() throws Exception {
        assertThat(Secrets.of(brands("a: 1"), kept).token()).matches("parley-[A-Za-z0-9]{16,}");
    }

    private Path brands(String yaml) throws Exception {
        return Files.writeString(folder.resolve("parley.yaml"), yaml);
    }
}
